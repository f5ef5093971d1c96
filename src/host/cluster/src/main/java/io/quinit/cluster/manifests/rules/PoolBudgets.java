package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.regex.Pattern;

/** How much of a pool may be away at once: a percentage from 1 to 100 (vmpool-admitter.go); KubeVirt's default is all of it. */
final class PoolBudgets implements MachineRule {
    private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?|100)%");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!machine.isPool()) {
            return;
        }
        Field most = machine.owner().at("spec", "maxUnavailable");
        if (!PERCENT.matcher(most.text()).matches()) {
            findings.expected(
                    machine.owner(), most, "1% to 100%, for otherwise a change restarts the whole fleet at once");
        }
    }
}
