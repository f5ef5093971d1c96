package io.quinit.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.fake.contract.Check;
import io.quinit.fake.contract.KernelContract;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.fake.machine.Ending;
import io.quinit.fake.machine.FakeMachine;
import io.quinit.fake.scenario.ScenarioReader;
import io.quinit.kernel.RebootCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRunTest {
    private static final String RELEASE = "6.1.0-56-cloud-amd64";
    private static final List<String> MODULES = List.of("lz4_compress", "lz4", "zsmalloc", "zram");

    @Test
    void eachCheckIsTellingInOrderThenTheirNumberThenTheMachineEnds() {
        var machine = machine("command-line: console=ttyS0\nconsoles: [ttyS0]\nkernel: " + RELEASE);
        assertThatThrownBy(() -> new ContractRun(machine).run()).isInstanceOf(EndOfRun.class);

        var lines = machine.terminal("ttyS0");
        assertThat(lines.subList(0, lines.size() - 1))
                .containsExactlyElementsOf(KernelContract.checks().stream()
                        .map(Check::name)
                        .map(name -> "[selftest] ok " + name)
                        .toList());
        assertThat(lines.getLast()).isEqualTo("[selftest] " + (lines.size() - 1) + " checks on Linux " + RELEASE);
        assertThat(machine.ending()).contains(new Ending.Reboot(RebootCommand.POWER_OFF));
    }

    private static FakeMachine machine(String yaml) {
        return new FakeMachine(ScenarioReader.parse("self-test", yaml).machine("", MODULES));
    }
}
