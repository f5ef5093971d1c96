package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.report.boot.BootReport;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.Port;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The boot contract, row by row, as the guest agent of one boot saw it. */
class ContractIT {
    private static Guest guest;
    private static AgentFacts agent;

    @BeforeAll
    static void boot() throws IOException, InterruptedException {
        guest = Guest.boot(
                        "contract",
                        Guest.machine()
                                .append("init.net=1 init.balloon=1 FLAVOUR=blue strangeword -- afterwards")
                                .network(true)
                                .port(Port.named("org.quinit.first"))
                                .port(Port.named("second")))
                .assertHealthy();
        agent = guest.agent();
    }

    @Test
    void everyVirtualFileSystemIsMountedOnce() {
        assertThat(agent.all("mount"))
                .hasSize(5)
                .anyMatch(mount -> mount.startsWith("/dev devtmpfs "))
                .anyMatch(mount -> mount.startsWith("/proc proc "))
                .anyMatch(mount -> mount.startsWith("/sys sysfs "))
                .anyMatch(mount -> mount.startsWith("/tmp tmpfs "))
                .anyMatch(mount -> mount.startsWith("/ ext4 "));
    }

    @Test
    void processesOfOthersAreHidden() {
        assertThat(agent.one("mount /proc")).contains("hidepid=invisible");
    }

    @Test
    void tmpHasItsSize() {
        assertThat(agent.one("mount /tmp")).contains("size=131072k");
    }

    @Test
    void rootIsMountedReadWriteWithoutAccessTimes() {
        assertThat(agent.one("mount /")).startsWith("ext4 /dev/vda rw,noatime");
    }

    @Test
    void agentIsProcessOneAndAlone() {
        assertThat(agent.one("pid")).isEqualTo("1");
        assertThat(agent.one("threads")).isEqualTo("1");
        assertThat(agent.all("process")).isEmpty();
    }

    @Test
    void agentGetsItsPathAndNoWordsOfTheKernel() {
        // The kernel puts the interpreter of a script before its path.
        assertThat(agent.all("argv")).containsExactly("0 /bin/sh", "1 /usr/local/bin/guest-agent");
    }

    @Test
    void environmentIsTheContractsAndTheKernels() {
        assertThat(agent.all("env"))
                .containsExactlyInAnyOrder(
                        "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/root", "TERM=linux", "FLAVOUR=blue");
    }

    @Test
    void workingDirectoryIsTheRoot() {
        assertThat(agent.one("cwd")).isEqualTo("/");
    }

    @Test
    void standardDescriptorsAreTheConsoleReadWriteAndThereIsNoOther() {
        assertThat(agent.all("fd")).hasSize(3).allMatch(fd -> fd.matches("[012] /dev/ttyS0 flags 0[0-7]*2"));
    }

    @Test
    void signalsAreAsTheKernelLeavesThem() {
        // The shell that runs the agent ignores SIGQUIT (bit 2); execve resets what was caught.
        assertThat(agent.one("status SigBlk")).isEqualTo("0000000000000000");
        assertThat(agent.one("status SigIgn")).isEqualTo("0000000000000004");
    }

    @Test
    void limitOfOpenFilesIsTheKernels() {
        assertThat(agent.one("rlimit nofile")).isEqualTo("1024 4096");
    }

    @Test
    void umaskIsTheKernels() {
        assertThat(agent.one("umask")).isEqualTo("0022");
    }

    @Test
    void memoryManagementIsTunedForZram() {
        long minimum = agent.number("memory total-kib") * 4 / 100;
        assertThat(agent.all("sysctl"))
                .containsExactlyInAnyOrder(
                        "vm.page-cluster 0",
                        "vm.swappiness 180",
                        "vm.min_free_kbytes " + minimum,
                        "vm.overcommit_memory 0");
    }

    @Test
    void portsAreLinkedByName() {
        for (String name : new String[] {"org.quinit.first", "second"}) {
            String entry = agent.all("port").stream()
                    .filter(port -> port.endsWith(" " + name))
                    .map(port -> port.split(" ")[0])
                    .findFirst()
                    .orElseThrow();
            assertThat(agent.one("port-link " + name)).isEqualTo("../" + entry + " works");
        }
    }

    @Test
    void portFolderIsWritableForRootAlone() {
        assertThat(agent.one("port-folder")).isEqualTo("755 0");
    }

    @Test
    @NeedsModules
    void askedForModulesAreLoaded() {
        assertThat(agent.all("module"))
                .contains("failover", "net_failover", "virtio_net", "virtio_blk", "virtio_console", "zram");
    }

    @Test
    void everyVirtioDeviceHasItsDriver() {
        assertThat(agent.all("virtio")).hasSize(3).allMatch(device -> device.matches(".* driver virtio_[a-z]+"));
    }

    @Test
    void nothingOfTheInitramfsIsLeft() {
        assertThat(agent.one("initramfs visible")).isEqualTo("tmpfs");
        assertThat(agent.all("initramfs file")).isEmpty();
    }

    @Test
    void onlyDevicesForEveryoneAreWritableForEveryone() {
        assertThat(agent.all("world-writable"))
                .allMatch(file -> file.equals("1777 directory: /tmp")
                        || file.matches("666 character special file: /dev/(ptmx|tty|u?random|full|zero|null)"));
    }

    @Test
    void everyLineOfTheInitIsMarked() {
        assertThat(guest.result().console().stream()
                        .takeWhile(line -> !line.startsWith("agent: "))
                        .filter(line -> !line.isBlank()))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("[init] "));
    }

    @Test
    void reportTellsEachConcern() {
        BootReport report = guest.report();
        assertThat(report.outcome()).isEqualTo("ready");
        assertThat(report.kernel()).isEqualTo(agent.one("kernel"));
        assertThat(report.steps())
                .extracting(BootReport.Step::id)
                .contains(
                        "vfs",
                        "console",
                        "bus",
                        "net",
                        "balloon",
                        "fs",
                        "coldplug",
                        "zram",
                        "root-device",
                        "ports",
                        "root",
                        "switch-root");
        assertThat(report.steps()).allMatch(step -> step.result().equals("ok") && step.start() <= step.end());
    }
}
