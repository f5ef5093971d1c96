package io.quinit.cluster.fleet;

import io.quinit.cluster.manifests.RenderedDisk;
import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.report.fleet.BootEnd;
import io.quinit.report.fleet.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What is done to a machine of a simulated fleet, and the reason that its boot has to name. */
public enum Fault {
    DISK_MISSING("root: no device serial:", machine -> machine.withDisks(List.of())),
    /** The disk is there, under another serial. */
    DISK_OF_OTHER_SERIAL(
            "root: no device serial:",
            machine -> machine.withDisks(machine.disks().stream()
                    .map(disk -> new RenderedDisk(disk.name(), "somebody-elses", disk.path(), disk.readOnly()))
                    .toList())),
    ROOT_CORRUPT("root: mount ", UnaryOperator.identity()) {
        @Override
        Path files(BootFiles files) {
            return files.withCorruptRoot();
        }
    },
    PROPERTY_MISTYPED(
            "cmdline: the kernel command line cannot be trusted: init.root.wiat",
            machine -> machine.withMoreArguments("init.root.wiat=3s")),
    AGENT_MISSING("agent: exec /nowhere: ENOENT", machine -> machine.withMoreArguments("init.agent=/nowhere")),
    AGENT_CRASHES(
            "agent: it ran and ended",
            machine -> machine.withMoreArguments("init.agent=/bin/sh \"init.agent.args=-c 'exit 3'\"")),
    /** Long after the root is waited for, however busy the host: in an earlier step it would be another reason. */
    DEADLINE_PASSED(
            "root-device: init.deadline=30s has passed while this step waited",
            machine -> machine.withDisks(List.of()).withMoreArguments("init.root.wait=5m init.deadline=30s")),
    /** Less than the kernel takes to unpack the initramfs, and enough for it to say so: with 64 MiB it ends before it has a console. */
    MEMORY_SHORT("kernel: ", machine -> machine.withMemory(76)),
    INITRAMFS_CUT("kernel: ", UnaryOperator.identity()) {
        @Override
        Path files(BootFiles files) {
            return files.withCutInitramfs();
        }
    };

    private final String reason;
    private final UnaryOperator<RenderedMachine> change;

    Fault(String reason, UnaryOperator<RenderedMachine> change) {
        this.reason = reason;
        this.change = change;
    }

    RenderedMachine machine(RenderedMachine sound) {
        return change.apply(sound);
    }

    Path files(BootFiles files) {
        return files.sound();
    }

    /** Whether a boot has ended as it has to with this fault. */
    boolean explains(BootEnd end) {
        return end.outcome() == Outcome.FAILED && end.reason().startsWith(reason);
    }

    /** As people read it: {@code disk-missing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
