package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** A pool without one takes a VM for ready as soon as QEMU runs, and a bad image rolls through the fleet. */
final class ReadinessProbes implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (machine.isPool() && !machine.spec("readinessProbe").exists()) {
            findings.expected(machine.owner(), machine.spec("readinessProbe"), "a probe, such as guestAgentPing");
        }
    }
}
