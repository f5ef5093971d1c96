package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** What a drain does to a VM (validateLiveMigration). */
final class EvictionStrategies implements MachineRule {
    private static final List<String> STRATEGIES = List.of("None", "LiveMigrate", "LiveMigrateIfPossible", "External");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field strategy = machine.spec("evictionStrategy");
        if (strategy.exists() && !STRATEGIES.contains(strategy.text())) {
            findings.expected(machine.owner(), strategy, "one of " + String.join(", ", STRATEGIES));
        }
    }
}
