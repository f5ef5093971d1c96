package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** A VM that is to end when it fails must not wait for somebody: a panic reboots at once, a failed boot ends the machine. */
final class RebootTerminates implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!machine.domain("rebootPolicy").text().equals("Terminate")) {
            return;
        }
        String line = machine.kernelBoot().at("kernelArgs").path();
        String panic = MachineArguments.value(machine, "panic");
        if (!panic.equals("-1")) {
            findings.problem(
                    machine.owner(),
                    line + ": found panic=" + panic + ", expected panic=-1 beside rebootPolicy: Terminate");
        }
        String failure = MachineArguments.value(machine, "init.on-failure");
        if (!List.of("poweroff", "reboot", "panic").contains(failure)) {
            findings.problem(
                    machine.owner(),
                    line + ": found init.on-failure=" + failure
                            + ", expected poweroff, reboot or panic beside rebootPolicy: Terminate");
        }
    }
}
