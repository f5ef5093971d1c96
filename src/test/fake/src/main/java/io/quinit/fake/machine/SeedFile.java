package io.quinit.fake.machine;

import java.nio.charset.StandardCharsets;

/**
 * A file that is there from the start.
 *
 * @param path below the root of its file system, without a slash before it
 * @param content of a file; null for a directory
 * @param target of a symbolic link; null for what is none
 */
public record SeedFile(String path, int permissions, byte[] content, String target) {

    public static SeedFile directory(String path) {
        return new SeedFile(path, 0755, null, null);
    }

    public static SeedFile file(String path, String text) {
        return new SeedFile(path, 0644, text.getBytes(StandardCharsets.UTF_8), null);
    }

    public static SeedFile program(String path, byte[] content) {
        return new SeedFile(path, 0755, content, null);
    }

    public static SeedFile link(String path, String target) {
        return new SeedFile(path, 0777, null, target);
    }

    void addTo(Inode root) {
        if (target != null) {
            root.put(path, Inode.link(target));
        } else if (content == null) {
            root.below(path);
        } else {
            root.put(path, Inode.file(permissions, content));
        }
    }
}
