package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What a jar's manifest says to the java launcher, which the image must be told too. */
record JarManifest(String mainClass, List<Path> classPath, List<String> moduleOptions) {

    static JarManifest of(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("there is no jar %s".formatted(jar));
        }
        try (var file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String main = attributes.getValue(Attributes.Name.MAIN_CLASS);
            if (main == null) {
                throw new UsageException("the manifest of %s names no Main-Class".formatted(jar));
            }
            var path = new ArrayList<Path>();
            path.add(jar.toAbsolutePath().normalize());
            path.addAll(linked(jar, attributes));
            return new JarManifest(main, path, options(attributes));
        }
    }

    /** Class-Path holds URLs relative to the jar. */
    private static List<Path> linked(Path jar, Attributes attributes) {
        URI base = jar.toUri();
        return words(attributes, "Class-Path")
                .map(base::resolve)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static List<String> options(Attributes attributes) {
        return Stream.of(
                        words(attributes, "Add-Exports").map(name -> "-H:AddExports=" + name + "=ALL-UNNAMED"),
                        words(attributes, "Add-Opens").map(name -> "-H:AddOpens=" + name + "=ALL-UNNAMED"),
                        words(attributes, "Enable-Native-Access").map(name -> "-H:EnableNativeAccess=" + name))
                .flatMap(options -> options)
                .toList();
    }

    private static Stream<String> words(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? Stream.empty() : Arrays.stream(value.strip().split("\\s+"));
    }
}
