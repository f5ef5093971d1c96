package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** A VirtualMachine says when it runs, once (vms-admitter.go). */
final class RunStrategies implements MachineRule {
    private static final List<String> STRATEGIES = List.of("Always", "RerunOnFailure", "Once", "Manual", "Halted");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field spec = machine.isPool()
                ? machine.owner().at("spec", "virtualMachineTemplate", "spec")
                : machine.owner().at("spec");
        if (!machine.isPool() && !machine.owner().kind().equals("VirtualMachine")) {
            return;
        }
        Field strategy = spec.at("runStrategy");
        if (strategy.exists() == spec.at("running").exists()) {
            findings.expected(
                    machine.owner(),
                    strategy,
                    "either runStrategy or running, not " + (strategy.exists() ? "both" : "neither"));
        } else if (strategy.exists() && !STRATEGIES.contains(strategy.text())) {
            findings.expected(machine.owner(), strategy, "one of " + String.join(", ", STRATEGIES));
        }
    }
}
