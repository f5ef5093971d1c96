package io.quinit.steps.zram;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.kernel.Errno;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZramStepTest {
    private static final String SYSFS = "/sys/block/zram0/";
    private static final List<String> SYSCTLS =
            List.of("page-cluster", "swappiness", "min_free_kbytes", "overcommit_memory");

    private final StepFixture rig = new StepFixture();

    @BeforeEach
    void machineOf480Megabytes() {
        rig.module("zram.ko", "zsmalloc.ko").module("zsmalloc.ko");
        rig.wants(ZramStep.class, "zsmalloc").wants(ZramStep.class, "zram");
        rig.kernel.file("/proc/meminfo", "MemTotal:         491523 kB\nMemFree:          100000 kB\n");
        SYSCTLS.forEach(name -> rig.kernel.file("/proc/sys/vm/" + name, ""));
        device();
    }

    private void device() {
        rig.kernel.disk("/dev/zram0");
        for (var attribute : List.of("comp_algorithm", "disksize", "mem_limit", "reset")) {
            rig.kernel.file(SYSFS + attribute, "");
        }
        rig.kernel.file(SYSFS + "comp_algorithm", "lzo [lzo-rle] lz4\n");
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

        var header = rig.kernel.content("/dev/zram0");
        assertThat(header).endsWith("SWAPSPACE2");
        assertThat(header.charAt(1024)).isEqualTo((char) 1);
    }

    @Test
    void lineSaysSizePriorityAndLimit() {
        rig.line("init.zram.size=64M init.zram.priority=5 init.zram.mem-limit=25%");

        run();

        assertThat(rig.kernel.calls())
                .containsSubsequence(
                        "write 125829888 to " + SYSFS + "mem_limit",
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

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({"lz4, lzo-rle", "lz4 lzo-rle, lzo"})
    void firstAlgorithmThatTheKernelHasIsTaken(String refused, String taken) {
        refuseAlgorithms(refused);

        run();

        assertThat(rig.kernel.content(SYSFS + "comp_algorithm")).isEqualTo(taken);
        assertThat(rig.kernel.calls()).contains("swapon /dev/zram0 (priority 100)");
        assertThat(rig.warnings()).isEmpty();
    }

    @Test
    void noAlgorithmNoSwap() {
        refuseAlgorithms("lz4 lzo-rle lzo");

        run();

        assertThat(rig.warnings()).singleElement().asString().contains("lz4, lzo-rle, lzo", "it has lzo [lzo-rle] lz4");
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
        rig.kernel.refuse(call, errno);

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
    void sysctlThatFailsLeavesTheSwap() {
        rig.kernel.refuse("write 180 to /proc/sys/vm/swappiness", Errno.EINVAL);

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
        rig.kernel.directory("/sys/block", 1);
        var late = new StepFixture();
        late.module("zram.ko").wants(ZramStep.class, "zram");
        late.kernel.after(Duration.ofMillis(200), () -> late.kernel.directory("/sys/block/zram0", 1));

        late.run(new ZramStep(late.settings(ZramConfig.class), late.moduleActions()));

        assertThat(late.kernel.waited()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void deviceThatDoesNotComeIsNotWaitedForLong() {
        var without = new StepFixture().module("zram.ko").wants(ZramStep.class, "zram");

        without.run(new ZramStep(without.settings(ZramConfig.class), without.moduleActions()));

        assertThat(without.kernel.waited()).isEqualTo(Duration.ofMillis(255));
        assertThat(without.warnings()).containsExactly("/sys/block/zram0 did not come within 255ms, no swap");
    }

    @Test
    void nothingIsWaitedForWhenTheModuleWasRefused() {
        rig.kernel.refuse("load " + StepFixture.MODULES + "zram.ko", Errno.EKEYREJECTED);

        run();

        assertThat(rig.kernel.waited()).isZero();
        assertThat(rig.warnings()).hasSize(2).last().isEqualTo("no zram module, no swap");
        assertThat(rig.calls("swapon")).isEmpty();
    }

    private void refuseAlgorithms(String names) {
        for (var name : names.split(" ")) {
            rig.kernel.refuse("write " + name + " to " + SYSFS + "comp_algorithm", Errno.EINVAL);
        }
    }

    private void assertResetWithoutSwap() {
        assertThat(rig.kernel.calls()).endsWith("write 1 to " + SYSFS + "reset");
        assertThat(rig.kernel.console()).noneMatch(line -> line.contains("swap of"));
        assertThat(rig.kernel.leftOpen()).isEmpty();
    }

    private void run() {
        rig.run(new ZramStep(rig.settings(ZramConfig.class), rig.moduleActions()));
    }
}
