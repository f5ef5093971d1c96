package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PropertyTypeTest {
    @ParameterizedTest(name = "{0} {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "switch | yes | true",
                "switch | 0 | false",
                "duration | 63ms | PT0.063S",
                "duration | 2m | PT2M",
                "size | 50% | 50%",
                "size | 128M | 128M",
                "offset | 4K | 4096",
                "list | a\\b,,c | a\\\\b,c",
                "some | a | a",
                "command | a 'b c' | a 'b c'",
                "device | serial:x | serial:x",
                "user | 1:2 | 1:2",
                "path | /a b | /a b",
                "hex | 0aFF | 0aFF",
                "text | a,b | a,b",
                "number:0:100 | 007 | 7",
                "choice:off,port:* | port:a | port:a",
                "choice:off,port:* | off | off"
            })
    void valueBecomesWhatConvertersRead(String type, String text, String canonical) throws InvalidValueException {
        assertThat(PropertyType.decode(type).canonical(text)).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "path | bin/agent",
                "path | ''",
                "hex | abc",
                "hex | ''",
                "hex | 0g",
                "some | ''",
                "number:1:9 | 0",
                "number:1:9 | 10",
                "number:1:9 | -1",
                "number:0:9 | x",
                "choice:off,port:* | port:",
                "choice:off,port:* | portx",
                "choice:off,port:* | Off",
                "choice:off,port:* | ''"
            })
    void valueOfAnotherKindIsRefused(String type, String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> PropertyType.decode(type).canonical(text));
    }

    @ParameterizedTest
    @MethodSource("types")
    void typeIsReadBackFromItsName(PropertyType type) {
        assertThat(PropertyType.decode(type.encode())).isEqualTo(type);
        assertThat(type.expected()).isNotBlank();
    }

    static Stream<PropertyType> types() {
        return Stream.concat(
                Stream.of(PlainType.values()), Stream.of(ChoiceType.of("a", "b", "c:*"), new NumberType(3, 5)));
    }

    @Test
    void choicesAreToldAsASentence() {
        assertThat(ChoiceType.of("off", "hwrng", "port:*").expected()).isEqualTo("off, hwrng or port:NAME");
        assertThat(ChoiceType.of("off").expected()).isEqualTo("off");
    }

    @Test
    void unknownTypeIsAFaultOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropertyType.decode("colour"))
                .withMessageContaining("colour");
    }
}
