package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.cmdline.CmdlineConfigBuilder;
import io.quinit.boot.cmdline.GivenLine;
import io.quinit.boot.cmdline.OneOf;
import io.quinit.boot.cmdline.Range;
import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.EnumType;
import io.quinit.cmdline.NumberType;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.PropertyDoc;
import io.quinit.cmdline.ValueType;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the build found of each property is what the running init knows of it, down to the very enum. */
class RecordedCatalogTest {

    /** A property of each kind. */
    @ConfigMapping(prefix = "init.sample")
    interface Sample {
        @WithDefault("power-off")
        Ending ending();

        @Range(min = 1, max = 9)
        OptionalInt number();

        @OneOf({"a", "b:*"})
        Optional<String> word();

        Map<String, Secret<String>> hidden();
    }

    enum Ending {
        SHELL,
        POWER_OFF
    }

    @Singleton
    @Priority(100)
    static final class SampleStep extends IdleStep {
        SampleStep(Sample config) {}
    }

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(IdleStep.class, Sample.class, Ending.class, SampleStep.class))
            .setBeforeAllCustomizer(() -> GivenLine.set("init.sample.ending=shell init.sample.number=7"))
            .setAfterAllCustomizer(() -> GivenLine.set(null));

    @Inject
    PropertyCatalog catalog;

    @Test
    void propertiesAreThoseOfTheMapping() {
        assertThat(catalog.properties())
                .filteredOn(property -> property.key().startsWith("init.sample"))
                .containsExactly(
                        property("init.sample.ending", new EnumType<>(Ending.class), "power-off"),
                        new Property(
                                "init.sample.hidden.*", PlainType.TEXT, null, true, doc("init.sample.hidden.NAME")),
                        property("init.sample.number", new NumberType(1, 9), null),
                        property("init.sample.word", ChoiceType.of("a", "b:*"), null));
    }

    @Test
    void valuesOfTheLineReachTheMapping() {
        var sample = sample("init.sample.ending=shell init.sample.number=7");

        assertThat(sample.ending()).isEqualTo(Ending.SHELL);
        assertThat(sample.number()).hasValue(7);
        assertThat(sample.word()).isEmpty();
    }

    /** As a boot has it, but for the line. */
    private static Sample sample(String line) {
        GivenLine.set(line);
        try {
            return new CmdlineConfigBuilder()
                    .configBuilder(new SmallRyeConfigBuilder().addDefaultInterceptors())
                    .withMapping(Sample.class)
                    .build()
                    .getConfigMapping(Sample.class);
        } finally {
            GivenLine.set(null);
        }
    }

    private static Property property(String key, ValueType<?> type, String defaultValue) {
        return new Property(key, type, defaultValue, false, doc(key));
    }

    private static PropertyDoc doc(String key) {
        return new PropertyDoc(key, "", "", "", "");
    }
}
