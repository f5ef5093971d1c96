package io.quinit.steps.zram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.fake.machine.DeviceFault;
import io.quinit.fake.machine.DeviceFault.Trouble;
import io.quinit.fake.machine.Moment;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZramStepTest {
    private static final String SYSFS = "/sys/block/zram0/";

    private StepFixture rig = withZram(new TestMachine());

    /** Of 480 MiB, when the kernel has taken its own. */
    private static StepFixture withZram(TestMachine machine) {
        return new StepFixture(machine.drivers("lz4", "lzo", "lzo_rle"))
                .module("zram.ko", "zsmalloc.ko")
                .module("zsmalloc.ko")
                .wants(ZramStep.class, "zsmalloc")
                .wants(ZramStep.class, "zram");
    }

    private static StepFixture machineWith(DeviceFault fault) {
        return withZram(TestMachine.withFault(fault));
    }

    @Test
    void setsUpTheDeviceInTheOrderThatItInsistsOn() {
        run();

        assertThat(rig.kernel.calls().subList(0, 6))
                .containsExactly(
                        "load " + StepFixture.MODULES + "zsmalloc.ko",
                        "load " + StepFixture.MODULES + "zram.ko",
                        "write lz4 to " + SYSFS + "comp_algorithm",
                        "write 251658240 to " + SYSFS + "disksize",
                        "write 4096 bytes to /dev/zram0",
                        "swapon /dev/zram0 (priority 100)");
        assertThat(rig.warnings()).isEmpty();
        assertThat(rig.kernel.console()).contains("[init] zram: swap of 245760 KiB, lz4, priority 100");
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    @Test
    void tunesTheKernelForSwapInMemory() {
        run();

        assertThat(rig.kernel.calls().subList(6, rig.kernel.calls().size()))
                .containsExactlyInAnyOrder(
                        "write 0 to /proc/sys/vm/page-cluster",
                        "write 180 to /proc/sys/vm/swappiness",
                        "write 19660 to /proc/sys/vm/min_free_kbytes",
                        "write 0 to /proc/sys/vm/overcommit_memory");
    }

    @Test
    void headerNamesTheLastPage() {
        run();

        try (var node = rig.kernel.open("/dev/zram0", OpenFlag.RDONLY)) {
            var header = new String(rig.kernel.readAt(node, 0, 4096), StandardCharsets.ISO_8859_1);
            assertThat(header).endsWith("SWAPSPACE2");
            assertThat(header.charAt(1024)).isEqualTo((char) 1);
        }
        assertThat(rig.kernel.swaps()).contains("/dev/zram0");
    }

    @Test
    void lineSaysSizePriorityAndLimit() {
        rig.line("init.zram.size=64M init.zram.priority=5 init.zram.mem-limit=25%");

        run();

        assertThat(rig.kernel.calls())
                .containsSubsequence(
                        "write 125829120 to " + SYSFS + "mem_limit",
                        "write 67108864 to " + SYSFS + "disksize",
                        "swapon /dev/zram0 (priority 5)");
    }

    @Test
    void lineMayWantNone() {
        rig.line("init.zram=0");

        run();

        assertThat(rig.kernel.calls()).isEmpty();
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void planSaysWhatIsDoneInWhichOrder() {
        rig.line("init.zram.size=64M init.zram.priority=5 init.zram.mem-limit=25%");

        assertThat(rig.plan(step()).actions())
                .containsSubsequence(
                        "wait for /sys/block/zram0, 255ms at most, where the module was loaded",
                        "compress with the first of lz4, lzo-rle, lzo that the kernel has",
                        "swap of 67108864 in at most 25% of memory, priority 5",
                        "write 0 to /proc/sys/vm/page-cluster",
                        "write 180 to /proc/sys/vm/swappiness",
                        "write 4% of memory to /proc/sys/vm/min_free_kbytes",
                        "write 0 to /proc/sys/vm/overcommit_memory");
        assertThat(rig.plan(step()).modules()).containsExactly("zsmalloc", "zram");
    }

    @Test
    void planOfNoneSaysWhy() {
        rig.line("init.zram=0");

        assertThat(rig.plan(step()).actions()).containsExactly("nothing: init.zram is off");
    }

    @Test
    void otherStepsDoNotWaitForIt() {
        assertThat(step().runsInParallel()).isTrue();
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({"lz4, lzo-rle", "lz4 lzo-rle, lzo"})
    void firstAlgorithmThatTheKernelHasIsTaken(String refused, String taken) {
        refuseAlgorithms(refused);

        run();

        assertThat(rig.kernel.content(SYSFS + "comp_algorithm")).contains("[" + taken + "]");
        assertThat(rig.kernel.calls()).contains("swapon /dev/zram0 (priority 100)");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void noAlgorithmNoSwap() {
        refuseAlgorithms("lz4 lzo-rle lzo");

        run();

        assertThat(rig.warnings()).singleElement().asString().contains("lz4, lzo-rle, lzo", "it has [lzo-rle] lzo lz4");
        assertResetWithoutSwap();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "write lz4 to /sys/block/zram0/comp_algorithm, EBUSY",
        "write 251658240 to /sys/block/zram0/disksize, ENOMEM",
        "write 4096 bytes to /dev/zram0, EIO",
        "open /dev/zram0, ENXIO",
        "swapon, EINVAL"
    })
    void whatFailsIsNamedTheDeviceIsResetAndTheBootGoesOn(String call, Errno errno) {
        rig.kernel.fail(call, errno);

        run();

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains(errno.toString())
                .endsWith("; no swap");
        assertResetWithoutSwap();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"''", "MemFree: 1 kB", "MemTotal: many kB"})
    void memoryThatIsNotKnownMeansNoSwap(String meminfo) {
        rig.kernel.file("/proc/meminfo", meminfo);

        run();

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains("MemTotal")
                .endsWith("; no swap");
        assertResetWithoutSwap();
    }

    @Test
    void deviceOfOnePageIsNoneAtAll() {
        rig.line("init.zram.size=8191");

        run();

        assertThat(rig.warnings()).singleElement().asString().contains("8191 bytes");
        assertResetWithoutSwap();
    }

    @Test
    void deviceOfTwoPagesIsOneForTheHeaderAndOneForSwap() {
        rig.line("init.zram.size=8192");

        run();

        assertThat(rig.kernel.calls())
                .contains("write 8192 to " + SYSFS + "disksize", "swapon /dev/zram0 (priority 100)");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void sysctlThatFailsLeavesTheSwap() {
        rig.kernel.fail("write 180 to /proc/sys/vm/swappiness", Errno.EINVAL);

        run();

        assertThat(rig.warnings())
                .singleElement()
                .asString()
                .contains("swappiness", "EINVAL")
                .endsWith("swap stays");
        assertThat(rig.calls("write 1 to " + SYSFS + "reset")).isEmpty();
        assertThat(rig.calls("write 19660 to /proc/sys/vm/min_free_kbytes")).hasSize(1);
    }

    @Test
    void deviceThatComesLaterIsWaitedFor() {
        rig = machineWith(new DeviceFault("zram0", Trouble.LATE, new Moment.After(Duration.ofMillis(200))));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(200));
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void deviceThatDoesNotComeIsNotWaitedForLong() {
        rig = machineWith(new DeviceFault("zram0", Trouble.NEVER, new Moment.After(Duration.ZERO)));

        run();

        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(255));
        assertThat(rig.warnings()).containsExactly("/sys/block/zram0 did not come within 255ms, no swap");
    }

    @Test
    void nothingIsWaitedForWhenTheModuleWasRefused() {
        rig.kernel.fail("load " + StepFixture.MODULES + "zram.ko", Errno.EKEYREJECTED);

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).hasSize(2).last().isEqualTo("no zram module, no swap");
        assertThat(rig.calls("swapon")).isEmpty();
    }

    private void refuseAlgorithms(String names) {
        for (var name : names.split(" ")) {
            rig.kernel.fail("write " + name + " to " + SYSFS + "comp_algorithm", Errno.EINVAL);
        }
    }

    private void assertResetWithoutSwap() {
        assertThat(rig.kernel.calls()).endsWith("write 1 to " + SYSFS + "reset");
        assertThat(rig.kernel.console()).noneMatch(line -> line.contains("swap of"));
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    private void run() {
        rig.run(step());
    }

    private ZramStep step() {
        return new ZramStep(rig.settings(ZramConfig.class), rig.moduleActions());
    }
}
