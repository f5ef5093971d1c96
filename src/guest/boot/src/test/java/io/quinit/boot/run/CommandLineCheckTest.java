package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.BootStep;
import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.PropertyType;
import io.quinit.cmdline.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineCheckTest {
    private final MachineFixture rig = new MachineFixture();

    @Test
    void everyProblemIsALine() {
        run(read("init.nett init.zram.priority=high"));

        assertThat(rig.warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).contains("init.nett", "init.net"))
                .anySatisfy(warning -> assertThat(warning).contains("init.zram.priority=high", "100"));
    }

    @Test
    void lineWithoutProblemsSaysNothing() {
        run(read("init.net quiet"));

        assertThat(rig.kernel.console()).isEmpty();
    }

    @Test
    void repeatedKeyIsNoWarning() {
        run(read("init.net=0 init.net=1"));

        assertThat(rig.warnings()).isEmpty();
        assertThat(rig.kernel.console()).singleElement().asString().contains("init.net", "last one counts");
    }

    @Test
    void lineThatCannotBeReadIsOneLine() {
        run(Reading.unreadable("AccessDeniedException: /proc/cmdline"));

        assertThat(rig.warnings()).singleElement().asString().contains("every property has its default");
    }

    @Test
    void whatConcernsSafetyEndsTheBootAfterAllIsTold() {
        assertThatThrownBy(() -> run(read("init.nett init.root.verity.roothsah=00")))
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("cmdline"))
                .hasMessageContaining("init.root.verity.roothsah");
        assertThat(rig.warnings()).hasSize(2);
    }

    @Test
    void strictLineEndsTheBootForAnyProblem() {
        assertThatThrownBy(() -> run(read("init.strict init.nett")))
                .isInstanceOf(BootFailure.class)
                .hasMessageContaining("init.nett");
    }

    private void run(Reading reading) {
        BootStep check = new CommandLineCheck(new CommandLineResult(reading));
        rig.run(check);
    }

    private static Reading read(String line) {
        var properties = List.of(
                property("init.net", "switch", "false"),
                property("init.strict", "switch", "false"),
                property("init.zram.priority", "number:0:32767", "100"));
        return new PropertyCatalog(properties)
                .read(new MachineFixture().line(line).commandLine());
    }

    private static Property property(String key, String type, String defaultValue) {
        return new Property(key, PropertyType.decode(type), defaultValue, false);
    }
}
