package io.quinit.dist.oci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Containerfile of those who have a container engine makes what the tool makes. */
class ContainerfileTest {
    private static final Path FILE = Path.of("../../../kubernetes-vm/image/Containerfile");

    /** The instructions of each image, by its name. */
    private static Map<String, List<String>> images() throws Exception {
        var images = new LinkedHashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : Files.readAllLines(FILE)) {
            if (line.startsWith("FROM ")) {
                assertThat(line).startsWith("FROM scratch AS ");
                current = new ArrayList<>();
                images.put(line.substring("FROM scratch AS ".length()), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return images;
    }

    private static List<String> instructions(String title, List<ImagePart> parts) {
        var lines = new ArrayList<>(List.of("LABEL org.opencontainers.image.title=\"" + title + "\""));
        for (var part : parts) {
            lines.add("COPY --chown=%d:%d --chmod=%04o %s %s"
                    .formatted(QemuUser.ID, QemuUser.ID, QemuUser.FILE_MODE, part.name(), part.path()));
        }
        return lines;
    }

    @Test
    void imagesHoldTheSameFilesWithTheSameOwnerAndMode() throws Exception {
        assertThat(images())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "boot", instructions("quinit-boot", ImagePart.boot()),
                        "root", instructions("quinit-root", List.of(ImagePart.ROOT))));
    }

    @Test
    void bootImageIsWhatABuildWithoutATargetMakes() throws Exception {
        assertThat(images().keySet()).last().isEqualTo("boot");
    }
}
