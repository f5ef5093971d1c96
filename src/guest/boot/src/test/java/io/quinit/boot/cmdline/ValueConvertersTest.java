package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.failure.OnFailure;
import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.CommaList;
import io.quinit.cmdline.DeviceName;
import io.quinit.cmdline.EnumType;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Limit;
import io.quinit.cmdline.NumberType;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.Reading;
import io.quinit.cmdline.ReportTarget;
import io.quinit.cmdline.Size;
import io.quinit.cmdline.UserId;
import io.quinit.cmdline.Words;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueConvertersTest {
    private static final PropertyCatalog CATALOG = catalog();

    private static PropertyCatalog catalog() {
        var properties = new ArrayList<Property>();
        for (var type : PlainType.values()) {
            properties.add(new Property("init." + type, type, null, false));
        }
        properties.add(new Property("init.number", new NumberType(0, Long.MAX_VALUE / 10), null, false));
        properties.add(new Property("init.on-failure", new EnumType<>(OnFailure.class), null, false));
        return new PropertyCatalog(properties);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "switch | on",
                "duration | 63ms",
                "size | 50%",
                "list | a,b",
                "some | a",
                "command | a 'b c'",
                "device | serial:x",
                "user | 1:2",
                "limit | 64K",
                "capabilities | chown",
                "report | port:x",
                "offset | 64K",
                "number | 123456",
                "on-failure | reboot"
            })
    void valueOfTheLineIsTheOneThatItsParserMade(String name, String text) {
        var key = "init." + name;
        var reading = CATALOG.read(KernelCommandLine.parse("\"" + key + "=" + text + "\""));
        var setting = reading.settings().get(key);

        var value = config(Map.of(key, text), reading)
                .getValue(key, setting.property().type().javaType());

        assertThat(value).isSameAs(setting.value());
    }

    /** As text they differ from what is given. */
    @Test
    void valueFromElsewhereIsParsedByTheSameType() {
        assertThat(value("128M", Size.class)).isEqualTo(new Size(128 << 20, false));
        assertThat(value("50%", Size.class)).isEqualTo(new Size(50, true));
        assertThat(value("--name 'a b'", Words.class)).isEqualTo(new Words(List.of("--name", "a b")));
        assertThat(value("/dev/vda", DeviceName.class)).isEqualTo(new DeviceName.Path("/dev/vda"));
        assertThat(value("serial:root", DeviceName.class)).isEqualTo(new DeviceName.Serial("root"));
        assertThat(value("a\\,b", CommaList.class)).containsExactly("a\\", "b");
        assertThat(value("63ms", Duration.class)).isEqualTo(Duration.ofMillis(63));
        assertThat(value("off", Boolean.class)).isFalse();
        assertThat(value("halt", OnFailure.class)).isEqualTo(OnFailure.HALT);
        assertThat(value("7", Long.class)).isEqualTo(7);
    }

    @Test
    void numberIsAsWideAsItsMember() {
        assertThat(value("7", Integer.class)).isEqualTo(7);
        assertThat(value("7", OptionalInt.class)).hasValue(7);
        assertThat(value("4294967295", OptionalLong.class)).hasValue(4294967295L);
        assertThatThrownBy(() -> value("4294967295", Integer.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(config(Map.of(), CATALOG.read(KernelCommandLine.parse(""))).getValue("absent", OptionalInt.class))
                .isEmpty();
    }

    /** The framework writes its own properties in more ways than ours are written. */
    @Test
    void otherFormsOfTheFrameworkStayAsTheyAre() {
        assertThat(value("PT10S", Duration.class)).isEqualTo(Duration.ofSeconds(10));
        assertThat(value("10", Duration.class)).isEqualTo(Duration.ofSeconds(10));
        assertThat(value("1h", Duration.class)).isEqualTo(Duration.ofHours(1));
        assertThat(value("Y", Boolean.class)).isTrue();
        assertThat(value("TRUE", Boolean.class)).isTrue();
        assertThat(value("never", Boolean.class)).isFalse();
        assertThat(value("-1", Integer.class)).isEqualTo(-1);
        assertThat(value(" 5 ", Long.class)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Size.class,
                Words.class,
                DeviceName.class,
                UserId.class,
                Limit.class,
                Capabilities.class,
                ReportTarget.class,
                OnFailure.class
            })
    void badValueIsRefusedWithWhatIsExpected(Class<?> type) {
        assertThatThrownBy(() -> value("'", type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    private static <T> T value(String text, Class<T> type) {
        return config(
                        Map.of("x", text),
                        CATALOG.read(KernelCommandLine.parse("init.size=1G init.switch init.number=1")))
                .getValue("x", type);
    }

    private static SmallRyeConfig config(Map<String, String> values, Reading reading) {
        return ValueConverters.addTo(new SmallRyeConfigBuilder(), CATALOG.valueTypes(), reading)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
