package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** Some field says how much memory the guest has (ValidateVirtualMachineInstanceMandatoryFields). */
final class GuestMemory implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        boolean sized = machine.memory().isPresent()
                || machine.domain("memory", "hugepages").exists()
                || instanceType(machine).exists();
        if (!sized) {
            findings.expected(machine.owner(), machine.domain("memory", "guest"), "the guest's memory, such as 256Mi");
        }
    }

    static Field instanceType(MachineTemplate machine) {
        return machine.isPool()
                ? machine.owner().at("spec", "virtualMachineTemplate", "spec", "instancetype")
                : machine.owner().at("spec", "instancetype");
    }
}
