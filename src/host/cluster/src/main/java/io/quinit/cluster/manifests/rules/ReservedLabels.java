package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** Labels that KubeVirt alone may set (filterKubevirtLabels). */
final class ReservedLabels implements MachineRule {
    private static final List<String> RESERVED = List.of(
            "created-by", "migrationJobUID", "nodeName", "migrationTargetNodeName", "schedulable", "install-strategy");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        for (Field labels : new Field[] {
            machine.owner().at("metadata", "labels"), machine.template().at("metadata", "labels")
        }) {
            RESERVED.stream()
                    .map(name -> labels.at("kubevirt.io/" + name))
                    .filter(Field::exists)
                    .forEach(label -> findings.expected(machine.owner(), label, "no label of KubeVirt's own"));
        }
    }
}
