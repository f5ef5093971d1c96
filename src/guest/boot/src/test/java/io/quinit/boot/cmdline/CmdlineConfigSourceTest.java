package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CmdlineConfigSourceTest {
    private static final String KEY = "init.agent";
    private static final PropertyCatalog CATALOG =
            new PropertyCatalog(List.of(new Property(KEY, PlainType.TEXT, null, false)));

    @BeforeEach
    void systemPropertyIsSet() {
        System.setProperty(KEY, "system");
    }

    @AfterEach
    void systemPropertyIsGone() {
        System.clearProperty(KEY);
    }

    @Test
    void lineOutranksSystemPropertiesEnvironmentAndFiles() {
        assertThat(value("init.agent=line")).isEqualTo("line");
    }

    @Test
    void whatTheLineDoesNotSetComesFromTheOthers() {
        assertThat(value("quiet")).isEqualTo("system");
    }

    @Test
    void nameOfAnEntryOfAMapIsOneWordWhateverItHolds() {
        var property = new Property("init.map.*", PlainType.TEXT, null, false);
        var source = CmdlineConfigSource.of("init.map.a.b=1 init.map.C=2", new PropertyCatalog(List.of(property)));

        assertThat(source.getProperties())
                .containsOnly(Map.entry("init.map.\"a.b\"", "1"), Map.entry("init.map.\"C\"", "2"));
        assertThat(source.getValue("init.map.\"a.b\"")).isEqualTo("1");
    }

    /** What a service loader finds is made on the build machine too, and its values become defaults of the image. */
    @Test
    void sourceIsNoService() {
        assertThat(ServiceLoader.load(ConfigSource.class).stream())
                .noneMatch(service -> service.type().getName().startsWith("io.quinit"));
        assertThat(ServiceLoader.load(ConfigSourceProvider.class).stream())
                .noneMatch(service -> service.type().getName().startsWith("io.quinit"));
    }

    private static String value(String line) {
        return new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(Map.of(KEY, "file"), "file", 250),
                        new EnvConfigSource(Map.of("INIT_AGENT", "environment"), 300),
                        new SysPropConfigSource(),
                        CmdlineConfigSource.of(line, CATALOG))
                .build()
                .getConfigValue(KEY)
                .getValue();
    }
}
