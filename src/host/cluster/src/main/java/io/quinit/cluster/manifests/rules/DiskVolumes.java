package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;

/**
 * Each disk has a volume of its name, each volume a disk, and no name is there twice
 * (validateVirtualMachineInstanceSpecVolumeDisks, validateBootOrder).
 */
final class DiskVolumes implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        List<Field> disks = machine.devices("disks").each();
        List<Field> volumes = machine.spec("volumes").each();
        List<String> diskNames = names(disks);
        List<String> volumeNames = names(volumes);
        for (Field disk : disks) {
            if (!volumeNames.contains(disk.at("name").text())) {
                findings.expected(machine.owner(), disk.at("name"), "the name of a volume, one of " + volumeNames);
            }
            if (diskNames.indexOf(disk.at("name").text()) != disks.indexOf(disk)) {
                findings.expected(machine.owner(), disk.at("name"), "a name that no other disk has");
            }
        }
        for (Field volume : volumes) {
            if (!diskNames.contains(volume.at("name").text())) {
                findings.expected(machine.owner(), volume.at("name"), "the name of a disk, one of " + diskNames);
            }
        }
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(field -> field.at("name").text()).toList();
    }
}
