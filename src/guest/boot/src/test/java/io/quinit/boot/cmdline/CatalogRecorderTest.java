package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyDoc;
import io.quinit.cmdline.PropertyType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogRecorderTest {
    private static final List<Property> PROPERTIES = List.of(
            new Property("init.log", PropertyType.decode("choice:quiet,normal"), null, false),
            new Property(
                    "init.zram.priority",
                    PropertyType.decode("number:0:9"),
                    "5",
                    false,
                    new PropertyDoc("init.zram.priority", "A priority.", "none", "0.1.0", "init.zram.priority=7")),
            new Property("init.profile", PropertyType.decode("choice:fleet"), null, false),
            new Property("init.agent.env.*", PropertyType.decode("text"), null, true));

    @Test
    void catalogueComesBackAsTheBuildFoundIt() {
        new CatalogRecorder()
                .record(
                        PROPERTIES.stream()
                                .flatMap(property -> CatalogRecorder.fields(property).stream())
                                .toList(),
                        Map.of("fleet", "init.log=quiet"));

        assertThat(CatalogRecorder.catalog().properties()).isEqualTo(PROPERTIES);
        assertThat(CatalogRecorder.catalog()
                        .read(KernelCommandLine.parse("init.profile=fleet"))
                        .values())
                .containsEntry("init.log", "quiet");
    }
}
