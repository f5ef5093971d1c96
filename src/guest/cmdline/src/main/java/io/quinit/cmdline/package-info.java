/**
 * The kernel command line: what its words are ({@link io.quinit.cmdline.KernelCommandLine}), what values they may have
 * ({@link io.quinit.cmdline.ValueType} and a small class for each type), and what is wrong with them
 * ({@link io.quinit.cmdline.PropertyCatalog}). Takes text, touches nothing.
 */
package io.quinit.cmdline;
