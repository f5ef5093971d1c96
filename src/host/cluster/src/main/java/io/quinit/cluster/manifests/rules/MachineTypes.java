package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.regex.Pattern;

/** Machines that the webhook lets pass by default (validateEmulatedMachine): on amd64 q35, on arm64 virt. */
final class MachineTypes implements MachineRule {
    private static final Pattern TYPE = Pattern.compile("q35.*|pc-q35.*|virt.*");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field type = machine.domain("machine", "type");
        if (type.exists() && !TYPE.matcher(type.text()).matches()) {
            findings.expected(machine.owner(), type, "q35 (arm64: virt); KubeVirt has no microvm");
        }
    }
}
