package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** A probe has one handler; one that dials needs the pod network (validateProbe). */
final class Probes implements MachineRule {
    private static final List<String> HANDLERS = List.of("guestAgentPing", "exec", "httpGet", "tcpSocket");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        for (String name : new String[] {"readinessProbe", "livenessProbe"}) {
            Field probe = machine.spec(name);
            if (probe.exists()) {
                check(machine, probe, findings);
            }
        }
    }

    private static void check(MachineTemplate machine, Field probe, Findings findings) {
        List<String> handlers =
                HANDLERS.stream().filter(handler -> probe.at(handler).exists()).toList();
        if (handlers.size() != 1) {
            findings.expected(machine.owner(), probe, "one handler of " + String.join(", ", HANDLERS));
        }
        boolean dials = handlers.contains("httpGet") || handlers.contains("tcpSocket");
        if (dials && !hasPodNetwork(machine)) {
            findings.expected(machine.owner(), probe, "guestAgentPing, for the VM has no pod network to be dialled by");
        }
    }

    private static boolean hasPodNetwork(MachineTemplate machine) {
        List<Field> networks = machine.spec("networks").each();
        return networks.isEmpty()
                ? machine.hasNetwork()
                : networks.stream().anyMatch(network -> network.at("pod").exists());
    }
}
