package io.quinit.nativeimage.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiOptionScannerTest {
    private static ApiOption option(String name) {
        return BuilderOptions.TABLE.options().stream()
                .filter(option -> option.names().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + name));
    }

    @Test
    void valueFollowsEqualsSign() {
        assertThat(option("--features"))
                .returns("-H:Features=", ApiOption::builderOption)
                .returns(new ApiOption.Value("=", ""), ApiOption::value);
    }

    @Test
    void valueFollowsWithoutSeparator() {
        assertThat(option("-O").value().separators()).isEqualTo("\0");
    }

    @Test
    void valueFollowsInNextArgument() {
        assertThat(option("--add-exports").value().separators()).isEqualTo(" =");
    }

    @Test
    void booleanTakesNoValue() {
        assertThat(option("--silent"))
                .returns("-H:+BuildOutputSilent", ApiOption::builderOption)
                .returns(ApiOption.Value.NONE, ApiOption::value);
    }

    @Test
    void negatedBooleanIsSwitchedOff() {
        assertThat(option("-dsa").builderOption()).isEqualTo("-H:-RuntimeSystemAssertions");
    }

    @Test
    void fixedValueIsTheOnlyOne() {
        assertThat(option("--no-fallback").value()).isEqualTo(new ApiOption.Value("", "0"));
    }

    @Test
    void memberOfGroupSetsTheGroupsOption() {
        assertThat(option("--gc=epsilon").builderOption()).isEqualTo("-H:SupportedGCs=epsilon");
    }

    @Test
    void severalAnnotationsOnOneFieldAreSeveralOptions() {
        assertThat(option("--initialize-at-run-time").builderOption())
                .isEqualTo(option("--initialize-at-build-time").builderOption());
    }

    @Test
    void severalNamesAreOneOption() {
        assertThat(option("-ea")).isSameAs(option("-enableassertions"));
    }

    @Test
    void deprecationIsTold() {
        assertThat(option("--strict-image-heap").deprecated()).contains("is now the default");
    }
}
