package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Field;
import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;
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
