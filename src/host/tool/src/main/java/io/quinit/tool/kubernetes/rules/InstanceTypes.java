package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;

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
