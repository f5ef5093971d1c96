package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
import java.util.List;
import java.util.Set;

/** Feature gates are known ones, and no gate is both on and off (pkg/virt-config/featuregate/feature-gates.go, v1.9). */
final class KnownGates implements Rule {
    /** Off until they are asked for. */
    private static final Set<String> ALPHA = Set.of(
            "AlignCPUs",
            "ConfigurableHypervisor",
            "ContainerPathVolumes",
            "CPUManager",
            "CrossArchitectureVirtualization",
            "DecentralizedLiveMigration",
            "DownwardMetrics",
            "EnableVirtioFsStorageVolumes",
            "ExperimentalIgnitionSupport",
            "FirmwareAutoSelection",
            "GraceIOVirtualization",
            "HostDevices",
            "HostDisk",
            "HypervStrictCheck",
            "IncrementalBackup",
            "IOMMUFD",
            "MigrationDowntimeTuning",
            "MigrationStallDetection",
            "NetworkDevicesWithDRA",
            "ObjectGraph",
            "OCIExport",
            "PCINUMAAwareTopology",
            "Plugins",
            "PortRangesSpec",
            "ReservedOverheadMemlock",
            "Root",
            "Sidecar",
            "UtilityVolumes",
            "VGPULiveMigration",
            "VMStatsCollector",
            "VSOCK",
            "WorkloadEncryptionTDX");

    /** On until they are switched off. */
    private static final Set<String> BETA = Set.of(
            "DeclarativeHotplugVolumes",
            "ExternalNetResourceInjection",
            "GPUsWithDRA",
            "HostDevicesWithDRA",
            "ImageVolume",
            "KubevirtSeccompProfile",
            "LibvirtHooksServerAndClient",
            "NodeRestriction",
            "OptOutRoleAggregation",
            "PasstBinding",
            "PodSecondaryInterfaceNamingUpgrade",
            "RebootPolicy",
            "Snapshot",
            "Template",
            "VmiMemoryOverheadReport",
            "WorkloadEncryptionSEV");

    @Override
    public void check(Manifests manifests, Findings findings) {

        for (ManifestObject cluster : manifests.ofKind("KubeVirt")) {
            Field settings = settings(cluster);
            List<String> off = settings.at("disabledFeatureGates").texts();
            for (String list : new String[] {"featureGates", "disabledFeatureGates"}) {
                for (Field gate : settings.at(list).each()) {
                    if (!ALPHA.contains(gate.text()) && !BETA.contains(gate.text())) {
                        findings.expected(cluster, gate, "a feature gate of KubeVirt 1.9");
                    }
                }
            }
            for (Field gate : settings.at("featureGates").each()) {
                if (off.contains(gate.text())) {
                    findings.expected(cluster, gate, "a gate that is not in disabledFeatureGates as well");
                }
            }
        }
    }

    static boolean isOnByDefault(String gate) {
        return BETA.contains(gate);
    }

    static boolean isOn(ManifestObject cluster, String gate) {
        Field settings = settings(cluster);
        return !settings.at("disabledFeatureGates").texts().contains(gate)
                && (isOnByDefault(gate) || settings.at("featureGates").texts().contains(gate));
    }

    private static Field settings(ManifestObject cluster) {
        return cluster.at("spec", "configuration", "developerConfiguration");
    }
}
