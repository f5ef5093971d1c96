package io.quinit.image.tree;

import io.quinit.image.FileTree;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** A squashfs image: unsquashfs unpacks it. Since 4.5.1 it refuses names that lead out of the directory (CVE-2021-40153, CVE-2021-41072). */
final class Squashfs {
    private static final ImageProgram UNSQUASHFS = new ImageProgram("unsquashfs", "squashfs-tools");

    /** {@code -rw-r--r-- 0/0  1234 2026-01-01 00:00 squashfs-root/file}. */
    private static final Pattern FILE = Pattern.compile("-\\S{9} \\d+/\\d+ +(\\d{1,18}) .*");

    /** Devices, which nobody needs here. */
    private static final String NOT_ALLOWED = "because you're not superuser!";

    private static final int NOT_FATAL = 2;

    private Squashfs() {}

    static FileTree open(ImageFile image, WorkDirectory directory) throws IOException {
        directory.require(size(directory));
        var result =
                UNSQUASHFS.run(directory.path(), List.of("-no-progress", "-no-xattrs", "-dest", "content", "image"));
        boolean onlyDevicesMissing = result.status() == NOT_FATAL
                && result.errors().stream()
                        .filter(line -> !line.isBlank())
                        .allMatch(line -> line.contains(NOT_ALLOWED));
        if (result.status() != 0 && !onlyDevicesMissing) {
            throw UNSQUASHFS.fault(result);
        }
        return UnpackedTree.of(image, directory, directory.path().resolve("content"));
    }

    /** Of all its files, unpacked. */
    private static long size(WorkDirectory directory) throws IOException {
        var result = UNSQUASHFS.run(directory.path(), List.of("-lln", "image"));
        if (result.status() != 0) {
            throw UNSQUASHFS.fault(result);
        }
        long size = 0;
        for (var line : result.output()) {
            var match = FILE.matcher(line);
            size = match.matches() ? Math.min(Long.MAX_VALUE / 2, size + Long.parseLong(match.group(1))) : size;
        }
        return size;
    }
}
