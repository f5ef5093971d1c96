package io.quinit.cluster.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import io.quinit.report.fleet.BootEnd;
import io.quinit.report.fleet.FleetBoot;
import io.quinit.report.fleet.FleetDirectory;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The boots of a VirtualMachinePool, as the cluster keeps them: the state of each VMI, and its console's log. */
public record PoolGathering(ClusterProgram cluster, String pool, FleetDirectory directory) {
    /** A log is a call of its own; more of them at once the API server would slow down by itself. */
    private static final int AT_A_TIME = 8;

    /** @throws HostFailure when there is no such pool, or the cluster cannot be asked */
    public List<FleetBoot> gather() throws IOException, InterruptedException {
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
            throw new HostFailure("the pool " + pool + " selects its VMs by no matchLabels");
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
            directory.save(boot);
        } else {
            directory.save(boot, console);
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
