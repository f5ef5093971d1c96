package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** A guest that does not answer the power button is waited for: 30 seconds where nothing is said. */
final class GracePeriods implements MachineRule {
    private static final int MAX_LENGTH = 5;

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field period = machine.spec("terminationGracePeriodSeconds");
        if (!period.value().isInt() || period.value().asInt() > MAX_LENGTH) {
            findings.expected(machine.owner(), period, "0 to " + MAX_LENGTH + " seconds");
        }
    }
}
