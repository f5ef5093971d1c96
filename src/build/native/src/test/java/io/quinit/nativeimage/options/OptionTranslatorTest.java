package io.quinit.nativeimage.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quinit.nativeimage.UsageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionTranslatorTest {
    private final List<String> warnings = new ArrayList<>();
    private final OptionTranslator translator =
            new OptionTranslator(BuilderOptions.TABLE, new ValueTransformers(BuilderOptions.JARS), warnings::add);

    private static Deque<String> arguments(String text) {
        return new ArrayDeque<>(List.of(text.split(" ")));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "--features=a.B, -H:Features=a.B",
        "-Os, -H:Optimize=s",
        "-march=compatibility, -H:MicroArchitecture=compatibility",
        "--gc=serial, -H:SupportedGCs=serial",
        "--no-fallback, -H:FallbackThreshold=0",
        "--link-at-build-time, -H:LinkAtBuildTime=",
        "--link-at-build-time=a.B, -H:LinkAtBuildTime=a.B",
        "--initialize-at-run-time=a.B, -H:ClassInitialization=a.B:run_time",
        "--add-opens=a/b=ALL-UNNAMED, -H:AddOpens=a/b=ALL-UNNAMED",
        "--add-opens a/b=ALL-UNNAMED, -H:AddOpens=a/b=ALL-UNNAMED",
        "-ea:a.B, -H:RuntimeAssertions=+a.B",
        "-g, -H:GenerateDebugInfo=2",
    })
    void optionBecomesTheBuilders(String written, String expected) {
        assertThat(translator.translate(arguments(written))).contains(expected);
    }

    @Test
    void buildersFunctionSeesTheWholeList() {
        assertThat(translator.translate(arguments("--initialize-at-build-time=a.B,c")))
                .contains("-H:ClassInitialization=a.B:build_time,c:build_time");
    }

    @Test
    void onlyTheOptionIsTaken() {
        Deque<String> arguments = arguments("--silent name");
        translator.translate(arguments);
        assertThat(arguments).containsExactly("name");
    }

    @Test
    void unknownOptionIsLeft() {
        Deque<String> arguments = arguments("--silence name");
        assertThat(translator.translate(arguments)).isEmpty();
        assertThat(arguments).containsExactly("--silence", "name");
    }

    @Test
    void missingNextArgumentIsAnError() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> translator.translate(arguments("--add-opens")))
                .withMessageContaining("--add-opens needs a value");
    }

    @Test
    void valueForSwitchIsAnError() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> translator.translate(arguments("--silent=true")))
                .withMessageContaining("--silent takes no value");
    }

    @Test
    void deprecatedOptionWarns() {
        translator.translate(arguments("--allow-incomplete-classpath"));
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("option --allow-incomplete-classpath is deprecated:");
    }
}
