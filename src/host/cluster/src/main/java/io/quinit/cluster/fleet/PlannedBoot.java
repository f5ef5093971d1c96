package io.quinit.cluster.fleet;

import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.report.fleet.BootEnd;
import io.quinit.report.fleet.Outcome;
import io.quinit.vm.VmBuilder;
import java.util.Optional;

/**
 * A boot that is to be.
 *
 * @param name of the VM: its group and a number, as a pool names them
 * @param group the overlay
 * @param machine as it is rendered
 * @param fault what is done to it
 */
public record PlannedBoot(String name, String group, RenderedMachine machine, Optional<Fault> fault) {
    VmBuilder machine(BootFiles files) {
        RenderedMachine made = fault.map(one -> one.machine(machine)).orElse(machine);
        return made.machine(fault.map(one -> one.files(files)).orElse(files.sound()));
    }

    /** A sound machine gets ready, one with a fault fails and names it. */
    boolean expects(BootEnd end) {
        return fault.map(one -> one.explains(end)).orElse(end.outcome() == Outcome.READY);
    }
}
