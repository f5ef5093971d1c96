package io.quinit.cluster.manifests;

import java.util.Optional;

/**
 * What a VM's launcher pod asks of its node, by KubeVirt's own sums (v1.9, GetMemoryOverhead of pkg/hypervisor/kvm/hypervisorbackend.go).
 *
 * @param memory ordinary memory in bytes, KubeVirt's overhead and the log's container among it
 * @param hugePages in bytes, of {@code pageSize}
 * @param pageSize as {@code 2Mi}; empty: no huge pages
 * @param cpu thousandths of a processor
 */
public record PodRequest(long memory, long hugePages, String pageSize, long cpu) {
    private static final long MIB = 1 << 20;
    /** Monitor 25, launcher 100, virtlogd 25, virtqemud 40, QEMU 30. */
    private static final long PROCESSES = 220 * MIB;

    private static final long IO_THREAD = 8 * MIB;
    private static final long PROCESSOR = 8 * MIB;
    private static final long GRAPHICS = 32 * MIB;
    private static final long EXEC_PROBES = 100 * MIB;
    private static final long EXEC_PROBE = 10 * MIB;
    private static final long DEDICATED = 100 * MIB;
    private static final int PAGE_TABLES = 512;
    /** The container guest-console-log. */
    private static final long LOG_MEMORY = 35_000_000;

    private static final long LOG_CPU = 5;
    /** Of KubeVirt's cpuAllocationRatio, 10, for each processor where the manifest says nothing. */
    private static final long DEFAULT_CPU = 100;

    public static PodRequest of(MachineTemplate machine) {
        long guest = machine.memory().orElse(0L);
        String pageSize = machine.domain("memory", "hugepages", "pageSize").text();
        boolean log = !machine.devices("logSerialConsole").isFalse();
        long ordinary = overhead(machine) + (pageSize.isEmpty() ? requested(machine, guest) : 0);
        return new PodRequest(
                ordinary + (log ? LOG_MEMORY : 0),
                pageSize.isEmpty() ? 0 : guest,
                pageSize,
                cpu(machine) + (log ? LOG_CPU : 0));
    }

    /** What KubeVirt adds to the guest's memory, in bytes. */
    public static long overhead(MachineTemplate machine) {
        if (machine.domain("resources", "overcommitGuestOverhead").isTrue()) {
            return 0;
        }
        long bytes = PROCESSES + IO_THREAD + PROCESSOR * machine.processors();
        bytes += requested(machine, machine.memory().orElse(0L)) / PAGE_TABLES;
        bytes += machine.devices("autoattachGraphicsDevice").isFalse() ? 0 : GRAPHICS;
        bytes += machine.domain("cpu", "dedicatedCpuPlacement").isTrue() ? DEDICATED : 0;
        long probes = execProbes(machine);
        return bytes + (probes == 0 ? 0 : EXEC_PROBES + EXEC_PROBE * probes);
    }

    /** Less than the guest's memory where memory is overcommitted. */
    private static long requested(MachineTemplate machine, long guest) {
        return quantity(machine.domain("resources", "requests", "memory"))
                .map(Quantity::roundedUp)
                .orElse(guest);
    }

    private static long execProbes(MachineTemplate machine) {
        long count = machine.spec("readinessProbe", "exec").exists() ? 1 : 0;
        return count + (machine.spec("livenessProbe", "exec").exists() ? 1 : 0);
    }

    private static long cpu(MachineTemplate machine) {
        return quantity(machine.domain("resources", "requests", "cpu"))
                .map(cpu -> new Quantity(cpu.value().scaleByPowerOfTen(3)).roundedUp())
                .orElse(DEFAULT_CPU * machine.processors());
    }

    private static Optional<Quantity> quantity(Field field) {
        return field.exists() ? Quantity.parse(field.text()) : Optional.empty();
    }
}
