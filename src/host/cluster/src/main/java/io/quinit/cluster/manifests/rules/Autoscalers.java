package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;

/** An autoscaler finds its pool, owns the number of its VMs, and knows what share of a processor is all of it. */
final class Autoscalers implements Rule {
    private static final String POOL_API = "pool.kubevirt.io/v1beta1";

    @Override
    public void check(Manifests manifests, Findings findings) {

        for (ManifestObject scaler : manifests.ofKind("HorizontalPodAutoscaler")) {
            Field target = scaler.at("spec", "scaleTargetRef");
            Field name = target.at("name");
            manifests.machines().stream()
                    .filter(machine ->
                            machine.owner().kind().equals(target.at("kind").text()))
                    .filter(machine -> machine.owner().name().equals(name.text()))
                    .findFirst()
                    .ifPresentOrElse(
                            machine -> check(machine, findings),
                            () -> findings.expected(scaler, name, "the name of a pool in this manifest"));
            if (!target.at("apiVersion").text().equals(POOL_API)) {
                findings.expected(scaler, target.at("apiVersion"), POOL_API);
            }
        }
    }

    private static void check(MachineTemplate machine, Findings findings) {
        Field replicas = machine.owner().at("spec", "replicas");
        if (replicas.exists()) {
            findings.expected(machine.owner(), replicas, "nothing, for an autoscaler sets it");
        }
        Field cpu = machine.domain("resources", "requests", "cpu");
        if (!cpu.exists()) {
            findings.expected(machine.owner(), cpu, "a request, which the autoscaler's percentage is of");
        }
    }
}
