package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.io.ContentDigest;
import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The image's identifier, made of what goes into it: the same inputs give the same one, wherever they lie. */
record BuildId(BuilderHome home, BuildRequest request) {

    UUID value() throws IOException {
        var digest = new ContentDigest();
        /* The home's directory is named by its content. */
        digest.text(home.root().getFileName().toString());
        digest.text(request.mainClass());
        for (Path entry : request.classPath()) {
            for (Path file : files(entry)) {
                digest.text(entry.relativize(file).toString()).file(file);
            }
        }
        for (List<String> options :
                List.of(request.metadataOptions(), request.builderOptions(), request.jvmOptions())) {
            options.forEach(option -> digest.text(withoutPlaces(option)));
        }
        return UUID.nameUUIDFromBytes(digest.result());
    }

    private static List<Path> files(Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String withoutPlaces(String option) {
        String result = option.replace(request.directory().toString(), "");
        for (Path entry : request.classPath()) {
            result = result.replace(entry.getParent().toString(), "");
        }
        return result;
    }
}
