package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Field;
import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;

/** One way to update and one to scale in (vmpool-admitter.go). */
final class PoolStrategies implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        for (String name : new String[] {"updateStrategy", "scaleInStrategy"}) {
            Field strategy = machine.owner().at("spec", name);
            if (machine.isPool() && strategy.value().size() > 1) {
                findings.expected(machine.owner(), strategy, "one of unmanaged, opportunistic, proactive");
            }
        }
    }
}
