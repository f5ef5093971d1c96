package io.quinit.tool.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.quinit.tool.HostProgram;
import io.quinit.tool.ToolFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The boots of a VirtualMachinePool, as the cluster keeps them: the state of each VMI, and its console's log. */
record PoolGathering(ClusterProgram cluster, String pool, FleetFolder folder) {
    /** @throws ToolFailure when there is no such pool, or the cluster cannot be asked */
    List<FleetBoot> gather() throws IOException {
        List<FleetBoot> boots = new ArrayList<>();
        for (JsonNode vmi : cluster.get("virtualmachineinstances.kubevirt.io", "--selector=" + selector())
                .path("items")) {
            boots.add(boot(vmi));
        }
        return boots;
    }

    private String selector() {
        JsonNode labels =
                cluster.get("virtualmachinepools.pool.kubevirt.io", pool).at("/spec/selector/matchLabels");
        String selector = labels.propertyStream()
                .map(label -> label.getKey() + "=" + label.getValue().asText())
                .sorted()
                .collect(Collectors.joining(","));
        if (selector.isEmpty()) {
            throw new ToolFailure("the pool " + pool + " selects its VMs by no matchLabels");
        }
        return selector;
    }

    private FleetBoot boot(JsonNode vmi) throws IOException {
        VmState state = VmState.of(vmi);
        HostProgram.Output log = cluster.consoleLog(state.uid());
        List<String> console = log.text().lines().toList();
        FleetBoot boot = FleetBoot.of(state.name(), pool, console.isEmpty() ? state.end() : BootEnd.of(console))
                .withNote(Stream.of(state.text(), log.error().strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")));
        if (console.isEmpty()) {
            folder.save(boot);
        } else {
            folder.save(boot, console);
        }
        return boot;
    }
}
