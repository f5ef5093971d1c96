package io.quinit.extension.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogRecorderTest {

    @Test
    void propertiesComeBackAsTheBuildFoundThem() {
        new CatalogRecorder()
                .record(List.of(
                        "init.log",
                        "choice:quiet,normal",
                        "",
                        "false",
                        "init.zram.priority",
                        "number:0:9",
                        "5",
                        "false",
                        "init.agent.env.*",
                        "text",
                        "",
                        "true"));

        assertThat(CatalogRecorder.catalog().properties())
                .containsExactly(
                        new Property("init.log", PropertyType.decode("choice:quiet,normal"), null, false),
                        new Property("init.zram.priority", PropertyType.decode("number:0:9"), "5", false),
                        new Property("init.agent.env.*", PropertyType.decode("text"), null, true));
    }
}
