package io.quinit.cluster.manifests;

import io.quinit.host.HostFailure;
import io.quinit.vm.Disk;
import io.quinit.vm.Port;
import io.quinit.vm.VmBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The machine that KubeVirt makes of a rendered manifest, for QEMU without a cluster: q35, virtio over PCI, one serial port, the port of
 * the QEMU guest agent, and the disks by the manifest's serials.
 *
 * @param name of the object that it is from
 * @param replicas how many of it there are to be
 * @param memoryMib guest memory
 * @param kernelArguments byte for byte
 * @param kernelPath in the boot image
 * @param initrdPath in the boot image
 * @param disks in order: the first is /dev/vda
 * @param network whether it has a card
 * @param balloon whether the node can take memory back
 */
public record RenderedMachine(
        String name,
        int replicas,
        long memoryMib,
        int processors,
        String kernelArguments,
        String kernelPath,
        String initrdPath,
        List<RenderedDisk> disks,
        boolean network,
        boolean balloon) {
    /** The one virtio port that every VM of KubeVirt has. */
    public static final String AGENT_PORT = "org.qemu.guest_agent.0";

    private static final long MIB = 1 << 20;

    public RenderedMachine {
        disks = List.copyOf(disks);
    }

    /**
     * One for each pool, VirtualMachine or other such object of a manifest.
     *
     * @throws HostFailure when it has none, or one says no memory
     */
    public static List<RenderedMachine> of(String yaml) {
        List<MachineTemplate> machines = Manifests.parse(yaml).machines();
        if (machines.isEmpty()) {
            throw new HostFailure("the manifest holds nothing that becomes a VM");
        }
        return machines.stream().map(RenderedMachine::of).toList();
    }

    static RenderedMachine of(MachineTemplate machine) {
        String title = machine.owner().title();
        return new RenderedMachine(
                machine.owner().name(),
                machine.owner().at("spec", "replicas").value().asInt(1),
                machine.memory().orElseThrow(() -> new HostFailure(title + " says no guest memory")) / MIB,
                machine.processors(),
                machine.kernelArguments(),
                machine.kernelBoot().at("container", "kernelPath").text(),
                machine.kernelBoot().at("container", "initrdPath").text(),
                disks(machine),
                machine.hasNetwork(),
                !machine.devices("autoattachMemBalloon").isFalse());
    }

    private static List<RenderedDisk> disks(MachineTemplate machine) {
        List<RenderedDisk> disks = new ArrayList<>();
        for (Field disk : machine.devices("disks").each()) {
            String name = disk.at("name").text();
            String path = machine.spec("volumes").each().stream()
                    .filter(volume -> volume.at("name").text().equals(name))
                    .map(volume -> volume.at("containerDisk", "path").text())
                    .findFirst()
                    .orElse("");
            disks.add(new RenderedDisk(
                    name,
                    disk.at("serial").text(),
                    path,
                    disk.at("disk", "readonly").isTrue()));
        }
        return disks;
    }

    /** The same with other disks. */
    public RenderedMachine withDisks(List<RenderedDisk> others) {
        return new RenderedMachine(
                name,
                replicas,
                memoryMib,
                processors,
                kernelArguments,
                kernelPath,
                initrdPath,
                others,
                network,
                balloon);
    }

    /** The same with another size of memory. */
    public RenderedMachine withMemory(long mib) {
        return new RenderedMachine(
                name, replicas, mib, processors, kernelArguments, kernelPath, initrdPath, disks, network, balloon);
    }

    /** The same with words behind its kernel arguments: of equal keys the last one counts. */
    public RenderedMachine withMoreArguments(String words) {
        return new RenderedMachine(
                name,
                replicas,
                memoryMib,
                processors,
                kernelArguments + " " + words,
                kernelPath,
                initrdPath,
                disks,
                network,
                balloon);
    }

    /**
     * The machine, ready to boot, from files that stand for what the images hold.
     *
     * @param files with the kernel, the initramfs and the disks under the last names of their paths in the images, as
     *     target/dist/debian-12-cloud has them
     */
    public VmBuilder machine(Path files) {
        VmBuilder machine = VmBuilder.of(file(files, kernelPath), file(files, initrdPath))
                .line(kernelArguments)
                .machine("q35")
                .memory(memoryMib + "M")
                .processors(processors)
                .network(network)
                .port(Port.named(AGENT_PORT));
        for (RenderedDisk disk : disks) {
            // A containerDisk's writes go to a layer that is thrown away with the VM.
            machine.disk(new Disk(
                    file(files, disk.path()),
                    disk.readOnly() ? Disk.Access.READ_ONLY : Disk.Access.SNAPSHOT,
                    disk.serial()));
        }
        return balloon
                ? machine.qemuArguments(List.of("-device", "virtio-balloon-pci,free-page-reporting=on"))
                : machine;
    }

    private static Path file(Path files, String path) {
        return files.resolve(Path.of(path).getFileName());
    }
}
