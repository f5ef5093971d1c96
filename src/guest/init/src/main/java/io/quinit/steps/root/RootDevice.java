package io.quinit.steps.root;

import io.quinit.boot.step.BootFailure;
import io.quinit.cmdline.DeviceName;
import io.quinit.disks.BlockDevices;

/**
 * The disk or partition that the command line names.
 *
 * @param name as on the command line
 */
record RootDevice(DeviceName name, BlockDevices devices, MissingRootDiagnosis missing) {

    /**
     * Returns its node.
     *
     * @param step for the failure
     * @throws BootFailure when there is none, or more than one
     */
    String node(String step) {
        var found = devices.find(name);
        if (found.isEmpty()) {
            throw new BootFailure(step, missing.describe());
        }
        if (found.size() > 1) {
            throw new BootFailure(
                    step,
                    name + " is " + String.join(" and ", found) + ": which one boots would be chance, and a"
                            + " guest that can write a disk could choose; take one away, or name it by /dev/NAME or"
                            + " serial:NAME");
        }
        return found.getFirst();
    }
}
