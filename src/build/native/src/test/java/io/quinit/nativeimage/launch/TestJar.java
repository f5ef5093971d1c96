package io.quinit.nativeimage.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes a jar with a manifest and text files. */
final class TestJar {
    private final Manifest manifest = new Manifest();
    private final Map<String, String> files = new LinkedHashMap<>();

    TestJar() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    TestJar with(String attribute, String value) {
        manifest.getMainAttributes().putValue(attribute, value);
        return this;
    }

    TestJar withFile(String name, String text) {
        files.put(name, text);
        return this;
    }

    Path writeTo(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
