package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** What a jar's manifest says to the java launcher, which the builder must be told too. */
record JarManifest(Path jar, Attributes attributes) {

    /** @throws UsageException when the file is no jar */
    static JarManifest of(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return new JarManifest(jar, manifest == null ? new Attributes() : manifest.getMainAttributes());
        } catch (ZipException e) {
            throw new UsageException("%s is on the class path and no jar: %s".formatted(jar, e.getMessage()));
        }
    }

    String mainClass() {
        String main = attributes.getValue(Attributes.Name.MAIN_CLASS);
        if (main == null) {
            throw new UsageException("the manifest of %s names no Main-Class".formatted(jar));
        }
        return main.strip();
    }

    /** Class-Path holds URLs relative to the jar. */
    List<Path> linked() {
        URI base = jar.toUri();
        return words("Class-Path")
                .map(base::resolve)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of)
                .toList();
    }

    List<String> moduleOptions() {
        return Stream.of(
                        words("Add-Exports").map(name -> "-H:AddExports=" + name + "=ALL-UNNAMED"),
                        words("Add-Opens").map(name -> "-H:AddOpens=" + name + "=ALL-UNNAMED"),
                        words("Enable-Native-Access").map(name -> "-H:EnableNativeAccess=" + name))
                .flatMap(options -> options)
                .toList();
    }

    private Stream<String> words(String name) {
        String value = attributes.getValue(name);
        return value == null || value.isBlank()
                ? Stream.empty()
                : Arrays.stream(value.strip().split("\\s+"));
    }
}
