package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Field;
import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.MachineRule;
import io.quinit.tool.kubernetes.MachineTemplate;

/** A guest that does not answer the power button is waited for: 30 seconds where nothing is said. */
final class GracePeriods implements MachineRule {
    private static final int LONGEST = 5;

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field period = machine.spec("terminationGracePeriodSeconds");
        if (!period.value().isInt() || period.value().asInt() > LONGEST) {
            findings.expected(machine.owner(), period, "0 to " + LONGEST + " seconds");
        }
    }
}
