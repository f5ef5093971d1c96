package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** A graphics device costs 32 MiB a VM, and nobody looks at it. */
final class GraphicsOff implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field graphics = machine.devices("autoattachGraphicsDevice");
        if (!graphics.isFalse()) {
            findings.expected(machine.owner(), graphics, "false");
        }
    }
}
