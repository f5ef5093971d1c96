package io.quinit.fake.machine;

import java.util.List;
import java.util.Set;

/**
 * A whole machine.
 *
 * @param terminals that have hardware: {@code ttyS0}, {@code hvc0}
 * @param mmio whether virtio devices are memory-mapped; else they are on PCI
 * @param devices virtio devices beside disks and ports, by their type: 1 is a network card, 5 a balloon
 * @param debugExit whether QEMU's isa-debug-exit is there
 */
public record MachineSpec(
        KernelSpec kernel,
        List<SeedFile> initramfs,
        Set<String> terminals,
        List<DiskSpec> disks,
        List<PortSpec> ports,
        boolean mmio,
        List<Integer> devices,
        boolean debugExit) {}
