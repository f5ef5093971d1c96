/** Measured figures: what they are called, how they are kept in a file, and when a change is more than noise. */
package io.quinit.vm.measure.figures;
