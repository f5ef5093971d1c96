package io.quinit.dist.root;

import io.quinit.host.HostFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands by which debugfs(8) copies a directory into an empty ext4 file system. */
final class DebugfsScript {
    private static final int TYPE_AND_MODE = 0177777;

    private final Path directory;
    private final long time;
    private final List<String> lines = new ArrayList<>();

    private DebugfsScript(Path directory, long time) {
        this.directory = directory;
        this.time = time;
    }

    /** @param time of every file, in seconds since 1970 */
    static List<String> filling(Path directory, long time) throws IOException {
        var script = new DebugfsScript(directory, time);
        try (var walk = Files.walk(directory)) {
            for (var path : walk.sorted().toList()) {
                script.add(path);
            }
        }
        // mke2fs makes it, with the same clock; only its times are left to set.
        script.times("/lost+found");
        return script.lines;
    }

    private void add(Path path) throws IOException {
        var inside = "/" + directory.relativize(path);
        if (!path.equals(directory)) {
            // write and symlink take no path, only a name in the current directory.
            lines.add("cd " + quoted(inside.substring(0, inside.lastIndexOf('/') + 1)));
            lines.add(creation(path, quoted(path.getFileName().toString())));
        }
        int mode = (int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & TYPE_AND_MODE;
        field(inside, "mode", "0" + Integer.toOctalString(mode));
        field(inside, "uid", "0");
        field(inside, "gid", "0");
        times(inside);
    }

    private static String creation(Path path, String name) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "symlink %s %s"
                    .formatted(name, quoted(Files.readSymbolicLink(path).toString()));
        }
        if (Files.isDirectory(path)) {
            return "mkdir " + name;
        }
        if (Files.isRegularFile(path)) {
            return "write %s %s".formatted(quoted(path.toAbsolutePath().toString()), name);
        }
        throw new HostFailure(
                "%s is neither a file nor a folder nor a symbolic link; a root image takes no others".formatted(path));
    }

    private void times(String path) {
        for (var field : List.of("atime", "ctime", "mtime", "crtime")) {
            field(path, field, "@" + time);
        }
    }

    private void field(String path, String field, String value) {
        lines.add("set_inode_field %s %s %s".formatted(quoted(path), field, value));
    }

    private static String quoted(String text) {
        if (text.indexOf('\n') >= 0) {
            throw new HostFailure("a name with a line break cannot go into the image: \"%s\"".formatted(text));
        }
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
