package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

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
