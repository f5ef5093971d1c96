package io.quinit.cluster.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.cluster.manifests.RenderedDisk;
import io.quinit.cluster.manifests.RenderedMachine;
import io.quinit.host.HostFailure;
import io.quinit.report.fleet.BootEnd;
import io.quinit.report.fleet.Outcome;
import io.quinit.vm.VmSpec;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FleetPlanTest {
    private static final BootFiles FILES = new BootFiles(Path.of("/sound"), Path.of("/corrupt"), Path.of("/cut"));

    private static RenderedMachine machine(String name) {
        return new RenderedMachine(
                name,
                1,
                256,
                1,
                "console=ttyS0 init.root=serial:quinit-root",
                "/boot/vmlinuz",
                "/boot/initramfs",
                List.of(new RenderedDisk("root", "quinit-root", "/disk/root.img", false)),
                true,
                false);
    }

    private static List<PlannedBoot> plan(int boots, int percent, long seed) {
        TreeMap<String, RenderedMachine> machines = new TreeMap<>();
        for (String name : List.of("large", "dev", "small")) {
            machines.put(name, machine(name));
        }
        return FleetPlan.of(machines, boots, percent, seed);
    }

    private static VmSpec spec(Fault fault) {
        return new PlannedBoot("a-0", "a", machine("a"), Optional.of(fault))
                .machine(FILES)
                .build();
    }

    @Test
    void sameSeedIsTheSamePlanAndAnotherIsNot() {
        assertThat(plan(60, 20, 1)).isEqualTo(plan(60, 20, 1)).isNotEqualTo(plan(60, 20, 2));
    }

    @Test
    void groupsHaveEqualSharesAndNoNameComesTwice() {
        List<PlannedBoot> plan = plan(60, 20, 1);
        assertThat(plan.stream()
                        .collect(Collectors.groupingBy(PlannedBoot::group, Collectors.counting()))
                        .values())
                .containsExactly(20L, 20L, 20L);
        assertThat(plan)
                .extracting(PlannedBoot::name)
                .doesNotHaveDuplicates()
                .startsWith("dev-0", "large-0", "small-0");
    }

    @Test
    void eachFaultComesAsOftenAsAnyOther() {
        int faults = Fault.values().length;
        assertThat(plan(faults * 10, 20, 7).stream()
                        .flatMap(boot -> boot.fault().stream())
                        .collect(Collectors.groupingBy(fault -> fault, Collectors.counting())))
                .hasSize(faults)
                .values()
                .containsOnly(2L);
    }

    @Test
    void soundMachineIsTheRenderedOne() {
        VmSpec spec = new PlannedBoot("a-0", "a", machine("a"), Optional.empty())
                .machine(FILES)
                .build();
        assertThat(spec).isEqualTo(machine("a").machine(Path.of("/sound")).build());
    }

    @Test
    void faultChangesTheMachineAndNothingElse() {
        VmSpec sound = machine("a").machine(Path.of("/sound")).build();
        assertThat(spec(Fault.DISK_MISSING).disks()).isEmpty();
        assertThat(spec(Fault.DISK_MISSING).commandLine()).isEqualTo(sound.commandLine());
        assertThat(spec(Fault.DISK_OF_OTHER_SERIAL).disks())
                .singleElement()
                .extracting("serial")
                .isEqualTo("somebody-elses");
        assertThat(spec(Fault.ROOT_CORRUPT).disks())
                .singleElement()
                .extracting("file")
                .isEqualTo(Path.of("/corrupt/root.img"));
        assertThat(spec(Fault.INITRAMFS_CUT).initramfs()).isEqualTo(Path.of("/cut/initramfs"));
        assertThat(spec(Fault.MEMORY_SHORT).memory()).isEqualTo("76M");
        assertThat(spec(Fault.PROPERTY_MISTYPED).commandLine())
                .isEqualTo(machine("a").kernelArguments() + " init.root.wiat=3s no_timer_check");
    }

    @Test
    void faultHasToBeNamedByItsOwnReason() {
        BootEnd ready = new BootEnd(Outcome.READY, "", Optional.empty());
        BootEnd other = new BootEnd(Outcome.FAILED, "zram: no", Optional.empty());
        BootEnd mistyped = new BootEnd(
                Outcome.FAILED,
                "cmdline: the kernel command line cannot be trusted: init.root.wiat: no such property",
                Optional.empty());
        PlannedBoot sound = new PlannedBoot("a-0", "a", machine("a"), Optional.empty());
        PlannedBoot faulty = new PlannedBoot("a-1", "a", machine("a"), Optional.of(Fault.PROPERTY_MISTYPED));
        assertThat(sound.expects(ready)).isTrue();
        assertThat(sound.expects(other)).isFalse();
        assertThat(faulty.expects(mistyped)).isTrue();
        assertThat(faulty.expects(other)).isFalse();
        assertThat(faulty.expects(ready)).isFalse();
    }

    @Test
    void nothingToBootIsTold() {
        assertThatThrownBy(() -> FleetPlan.of(Collections.emptySortedMap(), 1, 0, 1))
                .isInstanceOf(HostFailure.class)
                .hasMessage("no machine to boot was rendered");
    }
}
