package io.quinit.fake.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.scenario.ScenarioReader;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.OpenFlag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesTest {
    private final FakeMachine machine = Machines.of("built-in: [ext4]");

    private void load(FakeMachine kernel, String path, String parameters, boolean compressed) {
        try (var file = kernel.open(Machines.directory(kernel) + path, OpenFlag.RDONLY)) {
            kernel.loadModule(file, parameters, compressed);
        }
    }

    @Test
    void parameterThatIsNoNumberIsRefused() {
        Machines.load(machine, "virtio_ring", "virtio");

        Refusal.expect(
                Errno.EINVAL, () -> load(machine, "kernel/drivers/block/virtio_blk.ko", "queue_depth=deep", false));
        load(machine, "kernel/drivers/block/virtio_blk.ko", "queue_depth=64", false);

        assertThat(new Files(machine).read("/sys/module/virtio_blk/parameters/queue_depth"))
                .isEqualTo("64\n");
    }

    @Test
    void unknownParameterIsNoError() {
        load(machine, "kernel/drivers/virtio/virtio_ring.ko", "colour=red", false);

        assertThat(machine.log()).contains("virtio_ring: unknown parameter 'colour' ignored");
    }

    @Test
    void kernelUnpacksNoModule() {
        Refusal.expect(Errno.EOPNOTSUPP, () -> load(machine, "kernel/drivers/virtio/virtio_ring.ko", "", true));
    }

    @Test
    void moduleOfAnotherKernelIsRefused() {
        var other = KnownModules.named("virtio_ring").orElseThrow().file("5.10.0");
        var scenario = ScenarioReader.parse("x", "");
        var spec = scenario.machine("", List.of());
        var files = new ArrayList<>(spec.initramfs());
        files.add(new SeedFile("other.ko", 0644, other, null));
        var kernel = new FakeMachine(new MachineSpec(
                spec.kernel(), files, spec.terminals(), spec.disks(), spec.ports(), false, List.of(), false));

        try (var file = kernel.open("/other.ko", OpenFlag.RDONLY)) {
            Refusal.expect(Errno.ENOEXEC, () -> kernel.loadModule(file, "", false));
        }
        assertThat(kernel.log()).contains("virtio_ring: version magic '5.10.0'");
    }

    @Test
    void fileSystemsGrowWithModules() {
        assertThat(new Files(machine).read("/proc/filesystems"))
                .contains("\text4\n")
                .doesNotContain("erofs");
        var other = Machines.of("built-in: [ext4, libcrc32c, erofs]");

        assertThat(new Files(other).read("/proc/filesystems")).contains("\terofs\n");
    }

    @Test
    void algorithmNeedsItsModule() {
        var kernel = Machines.of("built-in: [lzo]");
        Machines.load(kernel, "zsmalloc", "zram");
        var algorithm = "/sys/block/zram0/comp_algorithm";

        Refusal.expect(Errno.EINVAL, () -> new Files(kernel).write(algorithm, "lz4"));
        new Files(kernel).write(algorithm, "lzo");

        assertThat(new Files(kernel).read(algorithm)).isEqualTo("lzo-rle [lzo] lz4 lz4hc zstd\n");
    }

    /** Linux 6.1.0-56-cloud-amd64 with zsmalloc and zram alone: the kernel's own choice is lzo-rle, a module. */
    @Test
    void zramTakesNoSizeWhereTheAlgorithmOfItsOwnIsNotThere() {
        Machines.load(machine, "zsmalloc", "zram");

        Refusal.expect(Errno.EINVAL, () -> new Files(machine).write("/sys/block/zram0/disksize", "1M"));

        assertThat(machine.log()).contains("zram: Cannot initialise lzo-rle compressing backend");
    }
}
