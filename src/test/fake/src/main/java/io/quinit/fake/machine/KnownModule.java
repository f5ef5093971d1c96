package io.quinit.fake.machine;

import java.util.List;

/**
 * A module of Linux.
 *
 * @param path below the kernel's directory
 * @param depends what has symbols that it needs
 * @param fileSystems that it brings
 */
public record KnownModule(String path, List<String> depends, List<String> fileSystems) {

    /** With underscores. */
    public String name() {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.length() - ".ko".length()).replace('-', '_');
    }

    /** Its file, for a kernel: what {@link Modules} reads of it, where a real one has its .modinfo. */
    public byte[] file(String release) {
        return ModuleFile.bytes(name(), depends, release);
    }
}
