/** Measured figures for people: tables and a picture. */
package io.quinit.vm.measure.show;
