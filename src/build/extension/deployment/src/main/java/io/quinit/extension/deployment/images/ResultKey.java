package io.quinit.extension.deployment.images;

import io.quinit.image.ImageCheck;
import io.quinit.modules.PlanFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Stands for all but the image itself that a result depends on: what is asked of it, and the code that looks. */
final class ResultKey {
    private final String code;

    private ResultKey(String code) {
        this.code = code;
    }

    /** For any number of images. */
    static ResultKey now() throws IOException {
        return new ResultKey(code());
    }

    /** @throws NoSuchFileException when the image is not there */
    String of(TargetImage image) throws IOException {
        var spec = image.spec();
        var text = String.join(
                "\n",
                // A link may lead to another image since.
                image.path().toRealPath().toString(),
                spec.name(),
                spec.architecture().name(),
                spec.agent().orElse(""),
                new PlanFile(spec.wanted(), List.of()).text(),
                code);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The jar or folder that the checks are from, and when it was made. */
    private static String code() throws IOException {
        try {
            var source = ImageCheck.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return "";
            }
            var path = Path.of(source.getLocation().toURI());
            return path + " " + newest(path);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static long newest(Path path) throws IOException {
        try (var walk = Files.walk(path)) {
            return walk.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        }
    }
}
