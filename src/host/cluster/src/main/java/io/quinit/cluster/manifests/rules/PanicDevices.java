package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** What tells KubeVirt of a guest's panic (validatePanicDevices). */
final class PanicDevices implements MachineRule {
    private static final List<String> MODELS = List.of("hyperv", "isa", "pvpanic");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        for (Field device : machine.devices("panicDevices").each()) {
            if (!MODELS.contains(device.at("model").text())) {
                findings.expected(machine.owner(), device.at("model"), "one of " + String.join(", ", MODELS));
            }
        }
    }
}
