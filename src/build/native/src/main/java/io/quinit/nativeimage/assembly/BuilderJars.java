package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.io.ContentDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of {@code org.graalvm.nativeimage:svm} and of what it depends on. */
public record BuilderJars(List<Path> files) {
    private static final List<String> NEEDED =
            List.of("compiler", "native-image-base", "nativeimage", "objectfile", "pointsto", "svm", "svm-configure");

    private static final Pattern VERSION = Pattern.compile("-(\\d[^/]*)\\.jar$");

    /** @throws UsageException when one is missing, or they are not of one version */
    public static BuilderJars in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new UsageException(
                    "there is no folder %s with the builder's jars; name it with --jars".formatted(directory));
        }
        try (Stream<Path> files = Files.list(directory)) {
            var jars = new BuilderJars(files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList());
            jars.requireComplete(directory);
            return jars;
        }
    }

    private void requireComplete(Path directory) {
        List<String> missing = NEEDED.stream().filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "%s lacks jars of the builder: %s".formatted(directory, String.join(", ", missing)));
        }
        Set<String> versions = files.stream().map(BuilderJars::version).collect(Collectors.toCollection(TreeSet::new));
        if (versions.size() > 1) {
            throw new UsageException("the builder's jars in %s are of several versions: %s"
                    .formatted(directory, String.join(", ", versions)));
        }
    }

    private static String version(Path file) {
        return VERSION.matcher(file.getFileName().toString())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("none");
    }

    private boolean has(String name) {
        return files.stream().anyMatch(file -> isVersionOf(name, file));
    }

    private static boolean isVersionOf(String name, Path file) {
        return file.getFileName().toString().matches(name + "-\\d.*\\.jar");
    }

    /** The jar that holds the builder proper: its options, and the interfaces of our C code. */
    Path svm() {
        return files.stream()
                .filter(file -> isVersionOf("svm", file))
                .findFirst()
                .orElseThrow();
    }

    void addTo(ContentDigest digest) throws IOException {
        for (Path file : files) {
            digest.text(file.getFileName().toString()).file(file);
        }
    }
}
