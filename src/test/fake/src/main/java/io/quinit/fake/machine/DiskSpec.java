package io.quinit.fake.machine;

import java.time.Duration;
import java.util.List;

/**
 * A disk as the machine gets it.
 *
 * @param type of its file system, such as {@code ext4}; empty for a blank one
 * @param size in bytes
 * @param label of the file system; may be empty
 * @param serial may be empty
 * @param damaged whether a mount finds the file system broken
 * @param after how long after the start of the init it comes
 */
public record DiskSpec(
        String type,
        long size,
        String label,
        String serial,
        boolean readOnly,
        boolean damaged,
        Duration after,
        List<SeedFile> files) {}
