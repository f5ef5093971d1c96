package io.quinit.cluster.fleet;

import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.host.HostFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;

/** Which machines boot, and which of them has a fault: the same for the same seed. */
public final class FleetPlan {
    private static final int ALL = 100;

    private FleetPlan() {}

    /**
     * The groups in turn, so that each has the same share; each fault as often as any other, on machines that the seed chooses.
     *
     * @param machines by group
     * @param faultPercent of the boots, rounded down
     */
    public static List<PlannedBoot> of(
            SortedMap<String, RenderedMachine> machines, int boots, int faultPercent, long seed) {
        if (machines.isEmpty()) {
            throw new HostFailure("no machine to boot was rendered");
        }
        List<Optional<Fault>> faults = faults(boots, boots * faultPercent / ALL, seed);
        List<String> groups = List.copyOf(machines.keySet());
        List<PlannedBoot> plan = new ArrayList<>();
        for (int boot = 0; boot < boots; boot++) {
            String group = groups.get(boot % groups.size());
            String name = group + "-" + boot / groups.size();
            plan.add(new PlannedBoot(name, group, machines.get(group), faults.get(boot)));
        }
        return plan;
    }

    private static List<Optional<Fault>> faults(int boots, int faulty, long seed) {
        Fault[] kinds = Fault.values();
        List<Optional<Fault>> faults = new ArrayList<>();
        for (int boot = 0; boot < boots; boot++) {
            faults.add(boot < faulty ? Optional.of(kinds[boot % kinds.length]) : Optional.empty());
        }
        Collections.shuffle(faults, new Random(seed));
        return faults;
    }
}
