package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

class OptionTypesTest {
    private final Map<Class<?>, ITypeConverter<?>> types = new HashMap<>();

    @BeforeEach
    void register() {
        OptionTypes.register(types);
    }

    @Test
    void textSwitchesNumbersAndFilesAreRead() throws Exception {
        assertThat(read(String.class, " as it is")).isEqualTo(" as it is");
        assertThat(read(boolean.class, "true")).isEqualTo(true);
        assertThat(read(Boolean.class, "false")).isEqualTo(false);
        assertThat(read(int.class, "-12")).isEqualTo(-12);
        assertThat(read(long.class, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(read(Path.class, "/a/b")).isEqualTo(Path.of("/a/b"));
        assertThat(read(File.class, "/a/b")).isEqualTo(new File("/a/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "1"})
    void switchThatIsNeitherIsRefusedWithItsValue(String text) {
        assertThatThrownBy(() -> read(Boolean.class, text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + text + "' is not a boolean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "x", "2147483648"})
    void numberThatIsNoneIsRefusedWithItsValue(String text) {
        assertThatThrownBy(() -> read(Integer.class, text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("'" + text + "'");
    }

    private Object read(Class<?> type, String text) throws Exception {
        return types.get(type).convert(text);
    }
}
