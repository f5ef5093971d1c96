/** Measures the init beside a busybox script and two yardsticks that do the same contract. No test asserts a time. */
package io.quinit.vm.measure;
