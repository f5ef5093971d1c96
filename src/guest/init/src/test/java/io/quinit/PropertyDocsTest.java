package io.quinit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.PropertyCatalog;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What users read of each property. */
@QuarkusTest
class PropertyDocsTest {
    @Inject
    PropertyCatalog catalog;

    @Test
    void everyPropertyIsDocumented() {
        assertThat(catalog.properties()).allSatisfy(property -> {
            assertThat(property.doc().meaning()).as(property.key()).endsWith(".");
            assertThat(property.doc().since()).as(property.key()).isEqualTo("0.1.0");
            assertThat(property.doc().example()).as(property.key()).contains("init.");
        });
    }

    @Test
    void examplesAreGoodWords() {
        for (var property : catalog.properties()) {
            var reading = catalog.read(KernelCommandLine.parse(property.doc().example()));

            assertThat(reading.problems()).as(property.doc().example()).isEmpty();
            assertThat(reading.settings().values())
                    .filteredOn(setting -> setting.profile() == null)
                    .extracting(setting -> setting.property().doc().shownKey())
                    .containsExactly(property.doc().shownKey());
        }
    }
}
