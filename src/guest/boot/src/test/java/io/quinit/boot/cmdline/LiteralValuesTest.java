package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.CommaList;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralValuesTest {
    private static final PropertyCatalog CATALOG = new PropertyCatalog(List.of(
            new Property("init.sample.text", PlainType.TEXT, null, false),
            new Property("init.sample.names", PlainType.NON_EMPTY_LIST, null, false)));

    @ParameterizedTest
    @ValueSource(
            strings = {"${x}", "${x:y}", "${init.sample.names}", "$${x}", "\\${x}", "$$", "$", "a\\b", "\\\\", "${"})
    void valueIsTextAsItStands(String value) {
        assertThat(config("init.sample.text=" + value).getValue("init.sample.text", String.class))
                .isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"a\\b,c | a\\b | c", "a\\,b | a\\ | b", "${x},$$ | ${x} | $$", "a,b\\ | a | b\\"})
    void itemsOfAListAreTextAsTheyStand(String value, String first, String second) {
        assertThat(config("init.sample.names=" + value).getValue("init.sample.names", CommaList.class))
                .containsExactly(first, second);
    }

    @Test
    void otherPropertiesExpandAsEver() {
        assertThat(config("").getConfigValue("other").getValue()).isEqualTo("expanded");
    }

    private static SmallRyeConfig config(String line) {
        return new CmdlineConfigBuilder()
                .configBuilder(new SmallRyeConfigBuilder().addDefaultInterceptors())
                .withSources(
                        CmdlineConfigSource.of(line, CATALOG),
                        new PropertiesConfigSource(Map.of("x", "expanded", "other", "${x}"), "file", 250))
                .build();
    }
}
