package io.quinit.tool.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.quinit.tool.HostProgram;
import io.quinit.tool.ToolFailure;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The boots of a VirtualMachinePool, as the cluster keeps them: the state of each VMI, and its console's log. */
record PoolGathering(ClusterProgram cluster, String pool, FleetFolder folder) {
    /** A log is a call of its own; more of them at once the API server would slow down by itself. */
    private static final int AT_A_TIME = 8;

    /** @throws ToolFailure when there is no such pool, or the cluster cannot be asked */
    List<FleetBoot> gather() throws IOException, InterruptedException {
        List<JsonNode> vmis = cluster.get("virtualmachineinstances.kubevirt.io", "--selector=" + selector())
                .path("items")
                .valueStream()
                .toList();
        return Workers.each(vmis, AT_A_TIME, this::boot);
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
                .withNote(note(state, log.error().strip()));
        if (console.isEmpty()) {
            folder.save(boot);
        } else {
            folder.save(boot, console);
        }
        return boot;
    }

    /** Of a VM that is Ready there is nothing to add. */
    private static String note(VmState state, String error) {
        return state.ready()
                ? ""
                : Stream.of(state.text(), error).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }
}
