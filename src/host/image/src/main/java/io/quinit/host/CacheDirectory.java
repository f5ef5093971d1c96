package io.quinit.host;

import java.nio.file.Path;

/** Where what was fetched or built is kept: {@code $XDG_CACHE_HOME/quinit/NAME}, by default {@code ~/.cache/quinit/NAME}. */
public final class CacheDirectory {
    private CacheDirectory() {}

    public static Path of(String name) {
        var cache = System.getenv("XDG_CACHE_HOME");
        var base = cache == null || cache.isBlank() ? Path.of(home(), ".cache") : Path.of(cache);
        return base.resolve("quinit").resolve(name);
    }

    private static String home() {
        var home = System.getenv("HOME");
        return home == null || home.isBlank() ? System.getProperty("user.home") : home;
    }
}
