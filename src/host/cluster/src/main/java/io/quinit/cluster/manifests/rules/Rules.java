package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Rule;
import java.util.List;

/** All rules, one class each. */
public final class Rules {
    /** What KubeVirt's admission webhooks refuse, as far as it concerns VMs that boot a kernel (v1.9, pkg/virt-api/webhooks). */
    public static final List<Rule> OF_THE_WEBHOOKS = List.of(
            new KernelBootContainer(),
            new BootPaths(),
            new RunStrategies(),
            new GuestMemory(),
            new InstanceTypes(),
            new DiskVolumes(),
            new DiskSerials(),
            new Probes(),
            new HugePages(),
            new EvictionStrategies(),
            new FeatureGates(),
            new PanicDevices(),
            new ReservedLabels(),
            new PoolSelectors(),
            new PoolBudgets(),
            new PoolStrategies(),
            new MachineTypes());

    /** What they let pass, and what fails on the node, stops a roll-out, or is found out too late. */
    public static final List<Rule> OUR_OWN = List.of(
            new BootFiles(),
            new PinnedImages(),
            new PullSecrets(),
            new KernelArguments(),
            new RootSerials(),
            new NetworkOff(),
            new RebootTerminates(),
            new ReadinessProbes(),
            new GracePeriods(),
            new GraphicsOff(),
            new Entropy(),
            new PodLabels(),
            new SpreadConstraints(),
            new DistinctPools(),
            new SelectorsSelect(),
            new DisruptionBudgets(),
            new Autoscalers(),
            new ConfigReferences(),
            new DefaultDeny(),
            new PodSecurity(),
            new LeastRights(),
            new QuotaHoldsFleet(),
            new KnownGates());

    private Rules() {}
}
