package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.io.ContentDigest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The JDK that a home is made of. */
public record Jdk(Path root) {
    private static final String VERSION = "25";

    /** Large and of no use to the builder; or put there by us, when the JDK at hand is itself one of our homes. */
    private static final List<Path> LEFT_OUT = Stream.of(
                    "demo", "man", "lib/ct.sym", "lib/src.zip", "bin/native-image", "lib/static", "lib/svm")
            .map(Path::of)
            .toList();

    /** @throws UsageException when the directory holds no JDK that the builder runs on */
    public static Jdk at(Path directory) throws IOException {
        Path release = directory.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(directory.resolve("bin/javac"))) {
            throw new UsageException("%s is no JDK: it lacks the file release or bin/javac".formatted(directory));
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(release)));
        require(directory, properties, "JAVA_VERSION", VERSION);
        require(directory, properties, "OS_NAME", "Linux");
        if (properties.containsKey("LIBC")) {
            require(directory, properties, "LIBC", "gnu");
        }
        return new Jdk(directory.toRealPath());
    }

    private static void require(Path directory, Properties release, String key, String wanted) {
        String found = release.getProperty(key, "").replace("\"", "");
        if (!found.equals(wanted) && !found.startsWith(wanted + ".")) {
            throw new UsageException("the JDK in %s has %s=%s, %s is needed; name another with --jdk"
                    .formatted(directory, key, found, wanted));
        }
    }

    /** Version and build, and for each library its path and size: cheap, and another build of the JDK differs in both. */
    void addTo(ContentDigest digest) throws IOException {
        digest.file(root.resolve("release"));
        try (Stream<Path> files = Files.walk(root.resolve("lib"))) {
            List<Path> libraries = files.filter(Files::isRegularFile)
                    .filter(file -> !isLeftOut(file))
                    .sorted()
                    .toList();
            for (Path file : libraries) {
                digest.text("%s %d".formatted(root.relativize(file), Files.size(file)));
            }
        }
    }

    /**
     * Copies it, as links where the file system allows: the builder asks for files below {@code java.home} that no JDK
     * has, and the JDK itself stays as it is.
     */
    void copyTo(Path target) throws IOException {
        var followLinks = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        Files.walkFileTree(root, followLinks, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (isLeftOut(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(in(target, directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                /* Debian's JDK links to files of packages that need not be installed. */
                if (Files.exists(file) && !isLeftOut(file)) {
                    linkOrCopy(file, in(target, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean isLeftOut(Path file) {
        Path relative = root.relativize(file);
        return LEFT_OUT.stream().anyMatch(relative::startsWith);
    }

    private Path in(Path target, Path file) {
        return target.resolve(root.relativize(file).toString());
    }

    private static void linkOrCopy(Path file, Path target) throws IOException {
        Path original = file.toRealPath();
        try {
            Files.createLink(target, original);
        } catch (IOException | UnsupportedOperationException e) {
            /* EXDEV: another file system; EPERM: a file of another user (fs.protected_hardlinks, proc(5)). */
            Files.copy(original, target);
            target.toFile().setExecutable(Files.isExecutable(original), false);
        }
    }
}
