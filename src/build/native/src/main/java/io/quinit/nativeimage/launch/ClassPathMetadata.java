package io.quinit.nativeimage.launch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Reads what the class path's entries bring for their native image in {@code META-INF/native-image}: options in
 * {@code native-image.properties}, and the files that list what is used by reflection, through JNI and the like.
 */
final class ClassPathMetadata {
    private static final String DIRECTORY = "META-INF/native-image";
    private static final String OPTIONS = "native-image.properties";

    /** The builder's option for each kind of file. */
    private static final Map<String, String> RESOURCES = Map.of(
            "jni-config.json", "JNIConfigurationResources",
            "reflect-config.json", "ReflectionConfigurationResources",
            "resource-config.json", "ResourceConfigurationResources",
            "proxy-config.json", "DynamicProxyConfigurationResources",
            "serialization-config.json", "SerializationConfigurationResources",
            "reachability-metadata.json", "ReachabilityMetadataResources");

    private final OptionReader reader;
    private final List<ConfigExclusion> exclusions;
    private final BuildRequest request;

    ClassPathMetadata(OptionReader reader, List<ConfigExclusion> exclusions, BuildRequest request) {
        this.reader = reader;
        this.exclusions = exclusions;
        this.request = request;
    }

    void read() throws IOException {
        for (Path entry : request.classPath()) {
            if (Files.isDirectory(entry)) {
                readBelow(entry, entry);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    readBelow(entry, jar.getPath("/"));
                }
            }
        }
    }

    private void readBelow(Path entry, Path root) throws IOException {
        Path directory = root.resolve(DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> read(entry, root, file));
        }
    }

    private void read(Path entry, Path root, Path file) {
        String path = root.relativize(file).toString();
        if (exclusions.stream().anyMatch(exclusion -> exclusion.excludes(entry, path))) {
            return;
        }
        var origin = new Origin(file.toUri().toString());
        String name = file.getFileName().toString();
        if (name.equals(OPTIONS)) {
            readOptions(file, path.substring(0, path.length() - OPTIONS.length() - 1), origin);
        } else if (RESOURCES.containsKey(name)) {
            request.metadataOptions().add(origin.markStable("-H:" + RESOURCES.get(name) + "=" + path));
        }
    }

    private void readOptions(Path file, String directory, Origin origin) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        request.jvmOptions().addAll(0, words(properties, "JavaArgs", directory));
        Deque<String> options = words(properties, "Args", directory);
        while (!options.isEmpty()) {
            request.metadataOptions().addAll(reader.read(options, origin));
        }
        String name = properties.getProperty("ImageName", "");
        if (!request.hasName() && !name.isBlank()) {
            request.isNamed(name.strip());
        }
    }

    private static Deque<String> words(Properties properties, String key, String directory) {
        String text = properties.getProperty(key, "").replace("${.}", directory);
        return new ArrayDeque<>(ArgumentFiles.split(text));
    }
}
