package io.quinit.vm.measure;

import java.nio.file.Path;

/**
 * One of those that are measured.
 *
 * @param name heads its column
 * @param executableBytes what runs as PID 1, with its libraries
 */
record Contender(String name, long executableBytes, Path initramfs) {
    /** The only one that tells in a report where its time went. */
    static final String OURS = "Quinit";
}
