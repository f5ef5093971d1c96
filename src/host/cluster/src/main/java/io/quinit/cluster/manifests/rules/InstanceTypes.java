package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** A VM that names an instance type has its processors and memory from there alone. */
final class InstanceTypes implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!GuestMemory.instanceType(machine).exists()) {
            return;
        }
        for (String name : new String[] {"cpu", "memory"}) {
            if (machine.domain(name).exists()) {
                findings.expected(machine.owner(), machine.domain(name), "nothing beside an instance type");
            }
        }
    }
}
