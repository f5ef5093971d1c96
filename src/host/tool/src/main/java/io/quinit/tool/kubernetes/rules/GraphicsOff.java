package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Field;
import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;

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
