package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogRecorderTest {
    private static final List<Property> PROPERTIES = List.of(
            new Property("init.log", ChoiceType.of("quiet", "normal"), null, false),
            new Property("init.profile", ChoiceType.of("fleet"), null, false),
            new Property("init.agent.env.*", PlainType.TEXT, null, true));
    private static final PropertyCatalog BEFORE = CatalogRecorder.catalog();

    @AfterEach
    void catalogueIsAsItWas() {
        new CatalogRecorder().record(BEFORE.properties(), Map.of());
    }

    @Test
    void catalogueIsWhatTheBuildFound() {
        new CatalogRecorder().record(PROPERTIES, Map.of("fleet", "init.log=quiet"));

        assertThat(CatalogRecorder.catalog().properties()).isEqualTo(PROPERTIES);
        assertThat(CatalogRecorder.catalog()
                        .read(KernelCommandLine.parse("init.profile=fleet"))
                        .values())
                .containsEntry("init.log", "quiet");
    }
}
