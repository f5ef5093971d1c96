package io.quinit.boot.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** As far as it can be tried: to carry a policy out would end the machine that runs the tests. */
class LastResortTest {
    private static final PropertyCatalog CATALOG = new PropertyCatalog(
            List.of(
                    new Property(
                            "init.on-failure",
                            ChoiceType.of("shell", "poweroff", "reboot", "halt", "panic"),
                            "shell",
                            false),
                    new Property("init.profile", ChoiceType.of("fleet"), null, false)),
            Map.of("fleet", "init.on-failure=poweroff"));

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "'', shell",
        "init.on-failure=poweroff, poweroff",
        "init.on_failure=reboot, reboot",
        "INIT.On_Failure=panic, panic",
        "init.on-failure=reboot init.on-failure=poweroff, poweroff",
        "init.on-failure, shell",
        "quiet -- init.on-failure=poweroff, shell",
        "init.on-failures=poweroff, shell",
        "init.on-failure=explode, shell",
        "init.profile=fleet, poweroff",
        "init.profile=fleet init.on-failure=reboot, reboot"
    })
    void lineIsReadAsTheCatalogueReadsIt(String line, String policy) {
        assertThat(LastResort.policy(CATALOG, KernelCommandLine.parse(line))).isEqualTo(policy);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyPolicyHasItsKeyOrWaits(OnFailure policy) {
        var key = LastResort.sysrqKey(policy.name().toLowerCase(Locale.ROOT));

        assertThat(key)
                .isEqualTo(
                        switch (policy) {
                            case POWEROFF -> "o";
                            case REBOOT -> "b";
                            case PANIC -> "c";
                            case SHELL, HALT -> "";
                        });
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"''", "powerof", "POWEROFF", "o"})
    void whatIsNoPolicyWaits(String text) {
        assertThat(LastResort.sysrqKey(text)).isEmpty();
    }
}
