package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.vm.VmOutcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator writes reaches the step that it is for, past the kernel's own reading of the line. */
class CommandLineIT {
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    init.tmp.size=64M,                          65536
                    init.tmp.size="64M",                        65536
                    "init.tmp.size=64M",                        65536
                    init.tmp.size=32M init.tmp.size=64M,        65536
                    init.tmp.size=64M -- init.tmp.size=32M,     65536
                    note="a b" init.tmp_size=1M init.tmp.size=64M, 65536
                    """)
    void lineIsReadAsTheKernelReadsIt(String words, int kibibytes) throws IOException, InterruptedException {
        Guest guest =
                Guest.boot("words-" + words, Guest.machine().append(words)).assertAgentRan();
        assertThat(guest.agent().one("mount /tmp")).contains("size=" + kibibytes + "k");
    }

    @Test
    void parameterOfAModuleReachesIt() throws IOException, InterruptedException {
        Guest guest = Guest.boot("module-parameter", Guest.machine().append("zram.num_devices=3"))
                .assertHealthy();
        assertThat(guest.agent().all("zram")).hasSize(3);
    }

    @Test
    void badValueIsToldAndTheDefaultHolds() throws IOException, InterruptedException {
        Guest guest = Guest.boot("bad-value", Guest.machine().append("init.tmp.size=plenty init.wobble=1"))
                .assertAgentRan();
        assertThat(guest.initLines())
                .anyMatch(line -> line.contains("init.tmp.size") && line.contains("plenty"))
                .anyMatch(line -> line.contains("init.wobble"));
        assertThat(guest.agent().one("mount /tmp")).contains("size=131072k");
    }

    @Test
    void misspeltSafetyEndsTheBoot() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                "bad-safety", Guest.machine().append("init.root.verity.roothsah=00 init.on-failure=poweroff"));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.FAILED);
        assertThat(guest.initLines())
                .anyMatch(line -> line.startsWith("[init] ERROR: ") && line.contains("init.root.verity.roothsah"));
    }

    @Test
    void fileSystemThatIsGivenIsTheOnlyOneTried() throws IOException, InterruptedException {
        Guest.boot("fstype-ext4", Guest.machine().append("init.root.fstype=ext4"))
                .assertHealthy();
        Guest guest =
                Guest.boot("fstype-wrong", Guest.machine().append("init.root.fstype=vfat init.on-failure=poweroff"));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.FAILED);
        assertThat(guest.initLines()).anyMatch(line -> line.startsWith("[init] ERROR: root:") && line.contains("vfat"));
    }

    @Test
    void anotherAgentGetsItsFullPathAsName() throws IOException, InterruptedException {
        // busybox, which takes the last part of its name for the applet: ps prints how it was called, and ends; the
        // kernel panics.
        Guest guest = Guest.boot("agent-ps", Guest.machine().append("init.agent=/bin/ps"));
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.PANICKED);
        assertThat(guest.result().console()).anyMatch(line -> line.matches(" *1 .* /bin/ps *"));
    }

    @Test
    void argumentsOfTheAgentAreQuotedAsForAShell() throws IOException, InterruptedException {
        Guest guest = Guest.boot("agent-arguments", Guest.machine().append("\"init.agent.args=one 'two words' three\""))
                .assertHealthy();
        assertThat(guest.agent().all("argv"))
                .containsExactly("0 /bin/sh", "1 /usr/local/bin/guest-agent", "2 one", "3 two words", "4 three");
    }
}
