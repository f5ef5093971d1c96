package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** No network means no card, no network of the pod, and an init that loads no driver for one. */
final class NetworkOff implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        boolean off = machine.devices("autoattachPodInterface").isFalse();
        String net = MachineArguments.value(machine, "init.net");
        if (!off) {
            return;
        }
        for (Field field : new Field[] {machine.devices("interfaces"), machine.spec("networks")}) {
            if (field.exists()) {
                findings.expected(machine.owner(), field, "nothing beside autoattachPodInterface: false");
            }
        }
        if (!List.of("", "0", "false", "off", "no").contains(net)) {
            findings.problem(
                    machine.owner(),
                    machine.kernelBoot().at("kernelArgs").path() + ": found init.net=" + net
                            + ", expected init.net=0, for the VM has no network card");
        }
    }
}
