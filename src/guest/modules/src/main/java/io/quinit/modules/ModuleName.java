package io.quinit.modules;

import java.util.List;

/** The name that identifies a module: its file's name without folder and suffixes, and {@code -} counting as {@code _}. */
public final class ModuleName {
    private static final String SUFFIX = ".ko";
    private static final List<String> COMPRESSIONS = List.of(".xz", ".zst", ".gz");

    private ModuleName() {}

    /** @param module a name ({@code crc32c-generic}) or a file ({@code kernel/crypto/crc32c-generic.ko.xz}) */
    public static String of(String module) {
        var file = plainPath(module.substring(module.lastIndexOf('/') + 1));
        var name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
        return name.replace('-', '_');
    }

    /** Whether a path is that of a module, compressed or not. */
    public static boolean isModuleFile(String path) {
        return plainPath(path).endsWith(SUFFIX);
    }

    /** The path that a module's file has once it is decompressed; any other path as it is. */
    public static String plainPath(String path) {
        for (var compression : COMPRESSIONS) {
            if (path.endsWith(SUFFIX + compression)) {
                return path.substring(0, path.length() - compression.length());
            }
        }
        return path;
    }
}
