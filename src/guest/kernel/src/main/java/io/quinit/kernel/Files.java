package io.quinit.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** What takes a few calls of {@link Kernel} and is wanted by more than one: whole files as text (UTF-8), the names in a folder. */
public final class Files {
    private final Kernel kernel;

    public Files(Kernel kernel) {
        this.kernel = kernel;
    }

    public boolean exists(String path) {
        return kernel.status(path).isPresent();
    }

    /** The whole file. */
    public String read(String path) {
        try (var file = kernel.open(path, OpenFlag.RDONLY)) {
            return new String(kernel.read(file), StandardCharsets.UTF_8);
        }
    }

    /** The text of a file that may be absent, may be unreadable, or may be gone by the time it is read: then empty. */
    public String readIfThere(String path) {
        try {
            return read(path);
        } catch (KernelException absent) {
            return "";
        }
    }

    /** Writes into a file that is there, as sysfs and proc want it: in one write. */
    public void write(String path, String text) {
        try (var file = kernel.open(path, OpenFlag.WRONLY)) {
            kernel.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (KernelException failure) {
            throw new KernelException(Operation.WRITE.of("\"" + text + "\" to " + path), failure.errno());
        }
    }

    /** The names in a directory, sorted; none where there is no such directory. */
    public List<String> names(String directory) {
        try (var open = kernel.open(directory, OpenFlag.RDONLY, OpenFlag.DIRECTORY)) {
            return kernel.list(open).stream()
                    .map(DirectoryEntry::name)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (KernelException absent) {
            return List.of();
        }
    }

    /** mkdir(2) where it is not there yet. */
    public void makeDirectory(String path, int mode) {
        try {
            kernel.mkdir(path, mode);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.EEXIST) {
                throw failure;
            }
        }
    }
}
