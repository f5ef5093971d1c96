package io.quinit.kernel.jna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a native executable finds JNA's own library: in {@code lib} beside itself, which is {@code /lib} for {@code /init}.
 * Left alone JNA would unpack it into a temporary folder, which as PID 1 it has not got yet, and would run
 * {@code /sbin/ldconfig}.
 */
final class NativeLibraryPath {
    private static final Path EXECUTABLE = Path.of("/proc/self/exe");

    private NativeLibraryPath() {}

    static void set() {
        // Whatever the locale, of which PID 1 has none.
        System.setProperty("jna.encoding", "UTF-8");
        if (System.getProperty("org.graalvm.nativeimage.imagecode") == null) {
            return;
        }
        var folder = folderBesideExecutable();
        if (Files.exists(Path.of(folder, "libjnidispatch.so"))) {
            System.setProperty("jna.boot.library.path", folder);
            System.setProperty("jna.nounpack", "true");
        }
        System.setProperty("jna.platform.library.path", folder);
    }

    private static String folderBesideExecutable() {
        try {
            return EXECUTABLE.toRealPath().resolveSibling("lib").toString();
        } catch (IOException noProc) {
            return "/lib";
        }
    }
}
