package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.regex.Pattern;

/** A serial holds letters, digits and a few signs (disks.go); the guest sees 20 characters of it. */
final class DiskSerials implements MachineRule {
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9_.+-]{1,20}");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        for (Field disk : machine.devices("disks").each()) {
            Field serial = disk.at("serial");
            if (serial.exists() && !SERIAL.matcher(serial.text()).matches()) {
                findings.expected(machine.owner(), serial, "1 to 20 letters, digits, or any of _ . + -");
            }
        }
    }
}
