package io.quinit.boot.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.EnumType;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** As far as it can be tried: to carry a policy out would end the machine that runs the tests. */
class LastResortTest {
    private static final PropertyCatalog CATALOG = new PropertyCatalog(
            List.of(
                    new Property("init.on-failure", new EnumType<>(OnFailure.class), "shell", false),
                    new Property("init.profile", ChoiceType.of("fleet"), null, false)),
            Map.of("fleet", "init.on-failure=poweroff"));

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "'', SHELL",
        "init.on-failure=poweroff, POWEROFF",
        "init.on_failure=reboot, REBOOT",
        "INIT.On_Failure=panic, PANIC",
        "init.on-failure=reboot init.on-failure=poweroff, POWEROFF",
        "init.on-failure, SHELL",
        "quiet -- init.on-failure=poweroff, SHELL",
        "init.on-failures=poweroff, SHELL",
        "init.on-failure=explode, SHELL",
        "init.profile=fleet, POWEROFF",
        "init.profile=fleet init.on-failure=reboot, REBOOT"
    })
    void lineIsReadAsTheCatalogueReadsIt(String line, OnFailure policy) {
        assertThat(LastResort.policy(CATALOG, KernelCommandLine.parse(line))).isEqualTo(policy);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyPolicyHasItsKeyOrWaits(OnFailure policy) {
        var key = LastResort.sysrqKey(policy);

        assertThat(key)
                .isEqualTo(
                        switch (policy) {
                            case POWEROFF -> "o";
                            case REBOOT -> "b";
                            case PANIC -> "c";
                            case SHELL, HALT -> "";
                        });
    }

    /** A catalogue that was never recorded knows no policy. */
    @Test
    void withoutTheCatalogueTheMachineWaits() {
        var policy =
                LastResort.policy(new PropertyCatalog(List.of()), KernelCommandLine.parse("init.on-failure=poweroff"));

        assertThat(LastResort.sysrqKey(policy)).isEmpty();
    }
}
