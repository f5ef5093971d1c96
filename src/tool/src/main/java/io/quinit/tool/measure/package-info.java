/** Measures the init beside a busybox script that does the same contract. Nothing here judges a number. */
package io.quinit.tool.measure;
