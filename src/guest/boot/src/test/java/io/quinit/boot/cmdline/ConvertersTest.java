package io.quinit.boot.cmdline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.cmdline.DeviceName;
import io.quinit.cmdline.Size;
import io.quinit.cmdline.Words;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConvertersTest {
    static final List<Converter<?>> ALL = List.of(
            new SizeConverter(),
            new WordsConverter(),
            new DeviceNameConverter(),
            new UserIdConverter(),
            new LimitConverter(),
            new CapabilitiesConverter(),
            new ReportTargetConverter());

    @Test
    void sizesAreBytesOrAShare() {
        assertThat(new SizeConverter().convert("128M")).isEqualTo(new Size(128 << 20, false));
        assertThat(new SizeConverter().convert("50%")).isEqualTo(new Size(50, true));
    }

    @Test
    void wordsAreQuotedAsForAShell() {
        assertThat(new WordsConverter().convert("--name 'a b'")).isEqualTo(new Words(List.of("--name", "a b")));
    }

    @Test
    void devicesAreNamedByPathOrSerial() {
        assertThat(new DeviceNameConverter().convert("/dev/vda")).isEqualTo(new DeviceName.Path("/dev/vda"));
        assertThat(new DeviceNameConverter().convert("serial:root")).isEqualTo(new DeviceName.Serial("root"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void badValueIsRefusedWithWhatIsExpected(Converter<?> converter) {
        assertThatThrownBy(() -> converter.convert("'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void sizesAndWordsAreConvertedWithoutBeingNamed() {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValues(Map.of("size", "1G", "words", "a b"))
                .build();

        assertThat(config.getValue("size", Size.class)).isEqualTo(new Size(1 << 30, false));
        assertThat(config.getValue("words", Words.class)).isEqualTo(new Words(List.of("a", "b")));
    }
}
