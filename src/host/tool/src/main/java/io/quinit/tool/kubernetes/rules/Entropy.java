package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;

/** Without a device for it a guest waits for randomness where its processor has none. */
final class Entropy implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!machine.devices("rng").exists()) {
            findings.expected(machine.owner(), machine.devices("rng"), "{}");
        }
    }
}
