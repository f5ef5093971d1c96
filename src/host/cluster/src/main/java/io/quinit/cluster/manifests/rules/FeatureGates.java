package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
import java.util.List;

/**
 * Fields behind a feature gate (validateVSOCK, validateRebootPolicy, …). Only where the cluster's KubeVirt object is in the manifest is
 * it known whether the gate is on.
 */
final class FeatureGates implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        manifests.machines().forEach(machine -> {
            require(manifests, machine, machine.devices("autoattachVSOCK"), "VSOCK", findings);
            require(manifests, machine, machine.domain("rebootPolicy"), "RebootPolicy", findings);
            require(
                    manifests,
                    machine,
                    machine.domain("memory", "reservedOverhead"),
                    "ReservedOverheadMemlock",
                    findings);
            require(manifests, machine, machine.domain("cpu", "dedicatedCpuPlacement"), "CPUManager", findings);
        });
    }

    private static void require(
            Manifests manifests, MachineTemplate machine, Field field, String gate, Findings findings) {
        if (!field.exists() || field.isFalse()) {
            return;
        }
        List<ManifestObject> clusters = manifests.ofKind("KubeVirt");
        if (clusters.isEmpty()) {
            if (!KnownGates.isOnByDefault(gate)) {
                findings.warning(
                        machine.owner(),
                        field.path() + " needs the cluster's feature gate " + gate
                                + ", which is off by default: components/cluster-gates");
            }
            return;
        }
        for (ManifestObject cluster : clusters) {
            if (!KnownGates.isOn(cluster, gate)) {
                findings.expected(
                        machine.owner(),
                        field,
                        "nothing, for the feature gate " + gate + " is off in " + cluster.title());
            }
        }
    }
}
