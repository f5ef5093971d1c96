package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/** The root that the arguments name by its serial is a disk of the VM; disks have no order. */
final class RootSerials implements MachineRule {
    private static final String SERIAL = "serial:";

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        String root = MachineArguments.value(machine, "init.root");
        if (!machine.kernelBoot().exists()) {
            return;
        }
        List<String> serials = machine.devices("disks").each().stream()
                .map(disk -> disk.at("serial").text())
                .filter(serial -> !serial.isEmpty())
                .toList();
        if (root.isEmpty() || root.startsWith("/dev/")) {
            findings.problem(
                    machine.owner(),
                    line(machine) + ": found init.root=" + root
                            + ", expected serial:NAME of a disk, for disks have no fixed order");
        } else if (root.startsWith(SERIAL) && !serials.contains(root.substring(SERIAL.length()))) {
            findings.problem(
                    machine.owner(),
                    line(machine) + ": found init.root=" + root + ", expected the serial of a disk, one of " + serials);
        }
    }

    private static String line(MachineTemplate machine) {
        return machine.kernelBoot().at("kernelArgs").path();
    }
}
