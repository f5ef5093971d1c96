package io.quinit.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.StepFixture;
import io.quinit.boot.step.BootFailure;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.modules.Device;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleLoaderTest {
    /** Only a hang takes so long: a busy host takes seconds. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final StepFixture rig = new StepFixture();

    @Test
    void dependenciesAreLoadedFirst() {
        rig.module("kernel/zram.ko", "kernel/zsmalloc.ko").module("kernel/zsmalloc.ko");

        assertThat(rig.modules().load("zram", rig.log())).isTrue();
        assertThat(rig.loaded()).containsExactly("kernel/zsmalloc.ko", "kernel/zram.ko");
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void eachModuleIsLoadedOnce() {
        rig.module("a.ko", "common.ko").module("b.ko", "common.ko").module("common.ko");
        var modules = rig.modules();

        modules.load("a", rig.log());
        modules.load("b", rig.log());
        modules.load("a", rig.log());

        assertThat(rig.loaded()).containsExactly("common.ko", "a.ko", "b.ko");
    }

    @Test
    void whatTwoThreadsWantIsLoadedOnceAndTheSecondWaitsForIt() throws InterruptedException {
        rig.module("a.ko", "common.ko").module("b.ko", "common.ko").module("common.ko");
        var loader = new AtomicReference<ModuleLoader>();
        var second = new Thread(() -> loader.get().load("b", rig.log()));
        second.setDaemon(true);
        loader.set(rig.modules(withBefore("loadModule", () -> {
            second.start();
            awaitThatItWaits(second);
        })));

        loader.get().load("a", rig.log());

        assertThat(second.join(LIMIT)).isTrue();
        assertThat(rig.loaded())
                .containsOnlyOnce("common.ko")
                .startsWith("common.ko")
                .contains("a.ko", "b.ko");
    }

    /** What happens before the first call of a method, and outside the machine, whose calls wait for each other. */
    private Kernel withBefore(String name, Runnable happening) {
        var isFirst = new AtomicBoolean(true);
        return (Kernel) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Kernel.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(name) && isFirst.getAndSet(false)) {
                        happening.run();
                    }
                    return method.invoke(rig.kernel, arguments);
                });
    }

    /** On whatever: there is no latch for a thread that waits for a lock. */
    private static void awaitThatItWaits(Thread thread) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
            assertThat(System.nanoTime())
                    .as("the second thread neither waits nor ends")
                    .isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void commandLineGivesParameters() {
        rig.module("kernel/virtio_mmio.ko")
                .line("virtio_mmio.device=512@0xfeb00000:5 virtio-mmio.device=512@0xfeb00200:6 zram.num_devices=2");

        rig.modules().load("virtio_mmio", rig.log());

        assertThat(rig.loaded())
                .containsExactly("kernel/virtio_mmio.ko device=512@0xfeb00000:5 device=512@0xfeb00200:6");
    }

    @Test
    void dependencyGetsItsOwnParameters() {
        rig.module("zram.ko", "zsmalloc.ko").module("zsmalloc.ko").line("zsmalloc.x=1 zram.num_devices=2");

        rig.modules().load("zram", rig.log());

        assertThat(rig.loaded()).containsExactly("zsmalloc.ko x=1", "zram.ko num_devices=2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"zram.ko.xz", "zram.ko.zst", "zram.ko.gz"})
    void kernelIsToldToUnpackWhatIsCompressed(String file) {
        rig.module(file).kernel.unpacks(file.substring(file.lastIndexOf('.') + 1));

        assertThat(rig.modules().load("zram", rig.log())).isTrue();
        assertThat(rig.loaded()).containsExactly(file);
    }

    @Test
    void loadedAlreadyIsASuccess() {
        rig.module("zram.ko").kernel.fail("load", Errno.EEXIST);

        assertThat(rig.modules().load("zram", rig.log())).isTrue();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void builtInIsASuccess() {
        rig.builtIn("kernel/drivers/block/zram/zram.ko");

        assertThat(rig.modules().load("zram", rig.log())).isTrue();
        assertThat(rig.loaded()).isEmpty();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void whatSysfsShowsIsThereWhereverItCameFrom() {
        rig.module("other.ko").kernel.directory("/sys/module/lz4_compress");

        assertThat(rig.modules().load("lz4_compress", rig.log())).isTrue();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void absentModuleIsToldOnce() {
        rig.module("other.ko");
        var modules = rig.modules();

        assertThat(modules.load("zram", rig.log())).isFalse();
        assertThat(modules.load("zram", rig.log())).isFalse();
        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains("module zram is neither in this initramfs (/lib/modules/6.1.0-test) nor built in")
                .contains("quinit.modules", "quinit.images.NAME.modules");
    }

    @Test
    void plannedModuleWhoseFileIsMissingIsToldOnceWithItsPath() {
        rig.module("other.ko").planned("kernel/zram.ko.xz").planned("needy.ko", "kernel/zram.ko.xz");
        var modules = rig.modules();

        assertThat(modules.load("needy", rig.log())).isFalse();
        assertThat(modules.load("zram", rig.log())).isFalse();
        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains("module zram is neither in this initramfs (" + StepFixture.MODULES
                        + "kernel/zram.ko.xz) nor built in")
                .contains("make the initramfs again");
        assertThat(modules.trouble("needy")).isEqualTo("needs zram, which is not in this initramfs");
    }

    @Test
    void deniedModuleIsNotLoadedNorIsWhatNeedsIt() {
        rig.module("zram.ko", "zs-malloc.ko").module("zs-malloc.ko").line("init.modules.deny=zs_malloc");

        assertThat(rig.modules().load("zram", rig.log())).isFalse();
        assertThat(rig.loaded()).isEmpty();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void dependencyThatFailsKeepsItsDependantOut() {
        rig.module("zram.ko", "zsmalloc.ko").module("zsmalloc.ko");
        rig.kernel.fail("load " + StepFixture.MODULES + "zsmalloc.ko", Errno.ENOMEM);

        assertThat(rig.modules().load("zram", rig.log())).isFalse();
        assertThat(rig.loaded()).containsExactly("zsmalloc.ko");
    }

    @Test
    void helpThatThisProcessorCannotUseKeepsNothingOutAndIsNoWarning() {
        // A soft dependency: no symbol of it is needed.
        rig.module("crc32c-intel.ko")
                .planned("ext4.ko", "crc32c-intel.ko")
                .kernel
                .module("ext4.ko");
        rig.kernel.fail("load " + StepFixture.MODULES + "crc32c-intel.ko", Errno.ENODEV);
        var modules = rig.modules();

        assertThat(modules.load("ext4", rig.log())).isTrue();
        assertThat(rig.loaded()).containsExactly("crc32c-intel.ko", "ext4.ko");
        assertThat(rig.warnings()).isEmpty();
        assertThat(modules.trouble("crc32c_intel")).contains("ENODEV");

        assertThat(modules.load("crc32c_intel", rig.log())).isFalse();
        assertThat(rig.warnings()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EKEYREJECTED, module.sig_enforce",
        "ENOKEY, module.sig_enforce",
        "EPERM, lockdown",
        "ENOEXEC, 'cut short, or made for another build of 6.1.0-test'",
        "ENOENT, a symbol",
        "EOPNOTSUPP, has not got what it is for",
        "EINVAL, a parameter",
        "ENODEV, its device is not there",
        "ENOMEM, not enough memory"
    })
    void refusalIsToldWithErrnoAndWhatItMeans(Errno errno, String meaning) {
        rig.module("zram.ko").kernel.fail("load", errno);

        assertThat(rig.modules().load("zram", rig.log())).isFalse();
        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains(StepFixture.MODULES + "zram.ko: " + errno, meaning);
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "6.12.1, 'made for 6.12.1, this is 6.1.0-test'",
        "6.1.0-test, 'cut short, or made for another build of 6.1.0-test'"
    })
    void moduleOfAnotherKernelIsToldWithBothNames(String madeFor, String meaning) {
        rig.module("zram.ko").kernel.fail("load", Errno.ENOEXEC);
        rig.kernel.file(StepFixture.MODULES + "zram.ko", "\177ELF\0vermagic=" + madeFor + " SMP preempt\0");

        rig.modules().load("zram", rig.log());

        assertThat(rig.warnings()).singleElement().asString().contains(meaning, "make the initramfs again");
    }

    @ParameterizedTest(name = "kernel that unpacks {0}")
    @CsvSource({"nothing, '', unpacks no modules", "xz, xz, unpacks xz alone"})
    void compressedModuleIsToldWithWhatTheKernelUnpacks(String name, String format, String meaning) {
        rig.module("zram.ko.zst");
        if (!format.isEmpty()) {
            rig.kernel.unpacks(format);
        }

        rig.modules().load("zram", rig.log());

        assertThat(rig.warnings()).singleElement().asString().contains(meaning, "store them uncompressed");
    }

    @Test
    void kernelThatLoadsNoModulesAnyMoreSaysSo() {
        rig.module("zram.ko").kernel.fail("load", Errno.EPERM).file("/proc/sys/kernel/modules_disabled", "1\n");

        rig.modules().load("zram", rig.log());

        assertThat(rig.warnings()).singleElement().asString().contains("kernel.modules_disabled is 1");
    }

    @Test
    void kernelsOwnLineNamesTheSymbol() {
        rig.module("virtio-pci.ko").kernel.fail("load", Errno.ENOENT).logged("virtio_pci: Unknown symbol x (err -2)");

        rig.modules().load("virtio_pci", rig.log());

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .endsWith("; the kernel says: virtio_pci: Unknown symbol x (err -2)");
    }

    @Test
    void whyAModuleIsNotThereIsKeptForLaterFailures() {
        rig.module("refused.ko")
                .module("needy.ko", "refused.ko")
                .module("denied.ko")
                .module("fine.ko")
                .line("init.modules.deny=denied");
        rig.kernel.fail("load " + StepFixture.MODULES + "refused.ko", Errno.ENOMEM);
        var modules = rig.modules();
        for (var name : new String[] {"needy", "denied", "absent", "fine"}) {
            modules.load(name, rig.log());
        }

        assertThat(modules.trouble("refused"))
                .startsWith("was refused: load " + StepFixture.MODULES + "refused.ko: ENOMEM");
        assertThat(modules.trouble("needy")).startsWith("needs refused, which was refused: load");
        assertThat(modules.trouble("denied")).isEqualTo("is denied by init.modules.deny");
        assertThat(modules.trouble("absent")).isEqualTo("is not in this initramfs");
        assertThat(modules.trouble("fine")).isEmpty();
        assertThat(modules.trouble("never-asked-for")).isEmpty();
    }

    @Test
    void modulesThatAreThereAreKnownWithoutLoadingThem() {
        rig.module("erofs.ko")
                .module("btrfs.ko.xz")
                .builtIn("kernel/fs/ext4/ext4.ko")
                .planned("f2fs.ko");
        var modules = rig.modules();

        assertThat(modules.has("erofs", rig.log())).isTrue();
        assertThat(modules.has("btrfs", rig.log())).isTrue();
        assertThat(modules.has("ext4", rig.log())).isTrue();
        assertThat(modules.has("xfs", rig.log())).as("unknown").isFalse();
        assertThat(modules.has("f2fs", rig.log())).as("file missing").isFalse();
        assertThat(rig.loaded()).isEmpty();
    }

    @Test
    void initramfsOfAnotherKernelIsToldOnceWithBothNames() {
        rig.kernel.file("/lib/modules/5.10.0-other/modules.dep", "zram.ko:\n");
        var modules = rig.modules();

        assertThat(modules.load("zram", rig.log())).isFalse();
        assertThat(modules.load("virtio_blk", rig.log())).isFalse();
        assertThat(rig.warnings()).singleElement().asString().contains("6.1.0-test", "those of 5.10.0-other");
    }

    @Test
    void initramfsWithoutModulesSaysSo() {
        rig.modules().load("zram", rig.log());

        assertThat(rig.warnings()).singleElement().asString().contains("none at all");
    }

    @Test
    void kernelThatDoesNotSayItsNameIsForTheFailurePolicy() {
        rig.kernel.fail("uname", Errno.EFAULT);

        assertThatThrownBy(() -> rig.modules().load("zram", rig.log()))
                .isInstanceOf(BootFailure.class)
                .hasMessageContaining("uname: EFAULT");
    }

    @Test
    void stepGetsWhatItDeclaredForEveryBoot() {
        rig.module("b.ko").module("a.ko").module("net.ko");
        rig.wants(Object.class, "b")
                .wants(Object.class, "a")
                .wants(Object.class, "net", "init.net=1", Device.ANY)
                .wants(String.class, "other");

        rig.run(rig.moduleActions().wantedBy(Object.class, ""));

        assertThat(rig.loaded()).containsExactly("b.ko", "a.ko");
    }

    @Test
    void stepGetsWhatItDeclaredForAProperty() {
        rig.module("a.ko").module("net.ko");
        rig.wants(Object.class, "a").wants(Object.class, "net", "init.net=1", Device.ANY);

        rig.run(rig.moduleActions().wantedBy(Object.class, "init.net=1"));

        assertThat(rig.loaded()).containsExactly("net.ko");
    }

    @Test
    void moduleForADeviceThatIsNotThereIsLeftOut() {
        rig.module("virtio_blk.ko").module("virtio_console.ko").pci("0000:00:03.0", "0x1042");
        rig.wants(Object.class, "virtio_blk", "", Device.VIRTIO_BLOCK)
                .wants(Object.class, "virtio_console", "", Device.VIRTIO_CONSOLE);

        rig.run(rig.moduleActions().wantedBy(Object.class, ""));

        assertThat(rig.loaded()).containsExactly("virtio_blk.ko");
        assertThat(rig.warnings()).isEmpty();
    }
}
