package io.quinit.tool.dist;

import java.nio.file.Path;

/**
 * An unpacked kernel package in the cache.
 *
 * @param folder what the package holds: boot/, lib/modules/
 * @param record lines that say which package it is, for whoever finds the kernel later
 */
public record KernelPackage(Path folder, String record) {}
