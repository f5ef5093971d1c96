package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** Without a device for it a guest waits for randomness where its processor has none. */
final class Entropy implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!machine.devices("rng").exists()) {
            findings.expected(machine.owner(), machine.devices("rng"), "{}");
        }
    }
}
