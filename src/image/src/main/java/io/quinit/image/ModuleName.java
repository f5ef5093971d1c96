package io.quinit.image;

import java.util.regex.Pattern;

/** The name that identifies a module: its file's name without folder and suffixes, and {@code -} counting as {@code _}. */
public final class ModuleName {
    private static final Pattern SUFFIX = Pattern.compile("\\.ko(\\.(xz|zst|gz))?$");

    private ModuleName() {}

    /** @param module a name ({@code crc32c-generic}) or a file ({@code kernel/crypto/crc32c-generic.ko.xz}) */
    public static String of(String module) {
        var file = module.substring(module.lastIndexOf('/') + 1);
        return SUFFIX.matcher(file).replaceFirst("").replace('-', '_');
    }

    static boolean isModuleFile(String path) {
        return SUFFIX.matcher(path).find();
    }
}
