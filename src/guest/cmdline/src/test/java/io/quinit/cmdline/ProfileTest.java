package io.quinit.cmdline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.Reading.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final PropertyCatalog CATALOG = new PropertyCatalog(
            List.of(
                    new Property("init.profile", ChoiceType.of("fleet", "strict"), null, false),
                    new Property("init.log", ChoiceType.of("quiet", "normal", "debug"), "normal", false),
                    new Property("init.on-failure", ChoiceType.of("shell", "poweroff"), "shell", false),
                    new Property("init.strict", PlainType.SWITCH, "off", false),
                    new Property("init.net", PlainType.SWITCH, "off", false)),
            Map.of("fleet", "init.log=quiet init.on-failure=poweroff init.net", "strict", "init.strict"));

    @Test
    void profileSetsWhatTheLineDoesNot() {
        Reading reading = read("init.log=debug init.profile=fleet");

        assertThat(reading.values())
                .containsOnly(
                        Map.entry("init.profile", "fleet"),
                        Map.entry("init.log", "debug"),
                        Map.entry("init.on-failure", "poweroff"),
                        Map.entry("init.net", true));
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void everyValueKnowsWhereItIsFromAndHowItWasWritten() {
        Map<String, Setting> settings =
                read("init.profile=fleet init.log=debug").settings();

        assertThat(settings.get("init.log").profile()).isNull();
        assertThat(settings.get("init.profile").profile()).isNull();
        assertThat(settings.get("init.on-failure").profile()).isEqualTo("fleet");
        assertThat(settings.get("init.net").text()).isEqualTo("on");
    }

    @Test
    void badValueLeavesTheProfilesInPlace() {
        Reading reading = read("init.on-failure=explode init.profile=fleet");

        assertThat(reading.values()).containsEntry("init.on-failure", "poweroff");
        assertThat(reading.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "init.on-failure=explode: expected shell or poweroff; using poweroff of the profile fleet");
    }

    /** What it would have set may be who the agent is: going on without it is not safe. */
    @Test
    void profileThatIsNotThereIsFatal() {
        assertThat(read("init.profile=fleat").problems())
                .containsExactly(new Problem(
                        Problem.Kind.BAD_VALUE, "init.profile", "init.profile=fleat: expected fleet or strict", true));
    }

    @Test
    void profileCanMakeTheLineStrict() {
        assertThat(read("init.profile=strict init.nett").isFatal()).isTrue();
        assertThat(read("init.profile=strict init.strict=off init.nett").isFatal())
                .isFalse();
    }

    @Test
    void lastProfileCounts() {
        assertThat(read("init.profile=strict init.profile=fleet").values())
                .containsEntry("init.log", "quiet")
                .doesNotContainKey("init.strict");
    }

    @Test
    void settingThatIsRefusedLeavesItsDefault() {
        Reading reading = read("init.log=debug init.net").refuse("init.log", "a quiet night");

        assertThat(reading.values()).containsOnlyKeys("init.net");
        assertThat(reading.problems())
                .containsExactly(new Problem(
                        Problem.Kind.BAD_VALUE,
                        "init.log",
                        "init.log=debug: expected a quiet night; using the default normal",
                        false));
    }

    private static Reading read(String line) {
        return CATALOG.read(KernelCommandLine.parse(line));
    }
}
