package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmOutcome;
import java.io.IOException;
import java.util.stream.IntStream;
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

    @Test
    void eightyVariablesReachTheAgentWhole() throws IOException, InterruptedException {
        VmBuilder machine = Guest.machine();
        IntStream.range(0, 80).forEach(n -> machine.append("init.agent.env.V" + n + "=" + n + "=$x"));
        Guest guest = Guest.boot("variables-80", machine).assertHealthy();
        for (int n = 0; n < 80; n++) {
            assertThat(guest.agent().all("env")).contains("V" + n + "=" + n + "=$x");
        }
    }

    @Test
    void whatFollowsTheDashesReachesNothing() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "dashes",
                        Guest.machine()
                                .append(
                                        "init.tmp.size=64M -- init.tmp.size=32M init.root.verity.hash=0 init.agent=/no help"))
                .assertHealthy();
        assertThat(guest.agent().one("mount /tmp")).contains("size=65536k");
        assertThat(guest.agent().all("argv")).hasSize(2);
    }

    @Test
    void secretOfTheAgentIsNowhereOnTheConsole() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "secret",
                        Guest.machine()
                                .append("init.log=debug init.agent.env.TOKEN=s3cret init.agent.env.TOKEN=s3cret2")
                                .append("init.agent=/nowhere init.on-failure=poweroff"))
                .assertFailed("agent", "/nowhere");
        assertThat(guest.result().console()).noneMatch(line -> line.contains("s3cret"));
    }
}
