package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;
import java.util.stream.Stream;

/** A pull secret is the name of a Secret. The user guide's example says IfNotPresent, and is copied (kubevirt #14240). */
final class PullSecrets implements MachineRule {
    private static final List<String> POLICIES = List.of("Always", "Never", "IfNotPresent");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Stream.concat(
                        Stream.of(machine.kernelBoot().at("container", "imagePullSecret")),
                        machine.spec("volumes").each().stream()
                                .map(volume -> volume.at("containerDisk", "imagePullSecret")))
                .filter(Field::exists)
                .filter(secret ->
                        POLICIES.contains(secret.text()) || secret.text().isEmpty())
                .forEach(secret -> findings.expected(
                        machine.owner(), secret, "the name of a Secret; a policy goes to imagePullPolicy"));
    }
}
