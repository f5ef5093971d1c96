package io.quinit.vm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One machine to boot. Made with {@link VmBuilder}.
 *
 * @param commandLine the kernel's, complete
 * @param memory as QEMU takes it: {@code 512M}
 * @param serial whether there is a serial port, /dev/ttyS0
 * @param virtioConsole whether there is a virtio console, /dev/hvc0
 * @param extraArguments more for QEMU, at the end
 * @param timeLimit wall time after which the machine is stopped
 */
public record VmSpec(
        Path kernel,
        Path initramfs,
        List<Disk> disks,
        List<Port> ports,
        String commandLine,
        String machine,
        String cpu,
        String memory,
        int processors,
        Accelerator accelerator,
        boolean serial,
        boolean virtioConsole,
        boolean network,
        List<String> extraArguments,
        Duration timeLimit) {
    public VmSpec {
        disks = List.copyOf(disks);
        ports = List.copyOf(ports);
        extraArguments = List.copyOf(extraArguments);
    }

    /** What has to be there to boot it. */
    public List<Path> files() {
        return Stream.concat(Stream.of(kernel, initramfs), disks.stream().map(Disk::file))
                .toList();
    }

    /** A machine without PCI, whose virtio devices are registers in memory. */
    boolean isMicrovm() {
        return isMicrovm(machine);
    }

    static boolean isMicrovm(String machine) {
        return machine.startsWith("microvm");
    }

    /** A machine that cannot be switched off from inside, and whose kernel is told of its virtio devices by QEMU. */
    static boolean isWithoutAcpi(String machine) {
        return List.of(machine.split(",")).contains("acpi=off");
    }

    public boolean hasConsole() {
        return serial || virtioConsole;
    }
}
