package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ValueTypeTest {
    static final List<ValueType<?>> ALL = all();

    private static List<ValueType<?>> all() {
        List<ValueType<?>> all = new ArrayList<>(List.of(PlainType.values()));
        all.add(ChoiceType.of("off", "port:*"));
        all.add(new NumberType(0, 100));
        all.add(new NumberType(1, 9));
        all.add(new EnumType<>(TimeUnit.class));
        all.add(new EnumType<>(TwoWords.class));
        return all;
    }

    enum TwoWords {
        POWER_OFF
    }

    @ParameterizedTest(name = "{0} {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "switch | yes | true",
                "switch | 0 | false",
                "duration | 63ms | PT0.063S",
                "duration | 2m | PT2M",
                "size | 50% | 50%",
                "size | 128M | 134217728",
                "offset | 4K | 4096",
                "list | a\\b,,c | [a\\b, c]",
                "some | a | [a]",
                "command | a 'b c' | Words[words=[a, b c]]",
                "device | serial:x | serial:x",
                "user | 1:2 | 1:2",
                "limit | 1:2 | 1:2",
                "capabilities | cap_chown | chown",
                "report | vsock:1 | vsock:1",
                "path | /a b | /a b",
                "hex | 0aFF | 0aFF",
                "text | a,b | a,b",
                "number:0:100 | 007 | 7",
                "choice:off,port:* | port:a | port:a",
                "choice:off,port:* | off | off",
                "choice:power-off | power-off | POWER_OFF"
            })
    void textBecomesAValueOfTheJavaType(String name, String text, String value) throws InvalidValueException {
        ValueType<?> type = named(name);

        assertThat(type.parse(text)).hasToString(value).isInstanceOf(type.javaType());
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
                "number:0:100 | x",
                "choice:off,port:* | port:",
                "choice:off,port:* | portx",
                "choice:off,port:* | Off",
                "choice:off,port:* | ''",
                "choice:power-off | POWER_OFF",
                "choice:power-off | power_off",
                "choice:power-off | ''"
            })
    void valueOfAnotherKindIsRefused(String name, String text) {
        ValueType<?> type = named(name);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> type.parse(text))
                .satisfies(invalid -> assertThat(invalid.expected()).isEqualTo(type.describe()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyTypeSaysWhatItExpects(ValueType<?> type) {
        assertThat(type.describe()).isNotBlank();
        assertThat(type.title()).isNotBlank();
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(ALL).extracting(ValueType::toString).doesNotHaveDuplicates();
    }

    @Test
    void choicesAreListedAsASentence() {
        assertThat(ChoiceType.of("off", "hwrng", "port:*").describe()).isEqualTo("off, hwrng or port:NAME");
        assertThat(ChoiceType.of("off").describe()).isEqualTo("off");
        assertThat(new EnumType<>(TwoWords.class).describe()).isEqualTo("power-off");
    }

    private static ValueType<?> named(String name) {
        return ALL.stream()
                .filter(type -> type.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
