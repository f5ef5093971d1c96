package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.vm.VmBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a line is told all together; it ends the boot where going on would be less safe, or was not wanted. */
class LineProblemsIT {
    private static final int COMMAND_LINE_SIZE = 2048;

    @TempDir
    private Path folder;

    @Test
    void badValueIsToldAndTheDefaultHolds() throws IOException, InterruptedException {
        Guest guest = Guest.boot("bad-value", Guest.machine().append("init.tmp.size=plenty init.wobble=1"))
                .assertAgentRan()
                .assertWarned("cmdline", "init.tmp.size=plenty", "using the default 128M")
                .assertWarned("cmdline", "init.wobble", "nearest");
        assertThat(guest.agent().one("mount /tmp")).contains("size=131072k");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "misspelt-safety, init.root.verity.roothsah=00, init.root.verity.roothsah",
        "bad-safety, init.agent.user=root, init.agent.user=root",
        "no-such-profile, init.profile=flet, init.profile=flet",
        "strict, init.strict init.tmp.size=plenty, init.tmp.size=plenty"
    })
    void lineThatCannotBeTrustedEndsTheBoot(String name, String words, String told)
            throws IOException, InterruptedException {
        Guest guest = Guest.boot("line-" + name, Guest.machine().append(words + " init.on-failure=poweroff"))
                .assertFailed("cmdline", "the kernel command line cannot be trusted", told, "correct it");
        assertThat(guest.report().steps()).hasSize(1);
    }

    @Test
    void eightyUnknownKeysAreEachTold() throws IOException, InterruptedException {
        VmBuilder machine = Guest.machine();
        IntStream.range(0, 80).forEach(n -> machine.append("init.x" + n + "=" + n));
        Guest guest = Guest.boot("unknown-80", machine).assertAgentRan();
        for (int n = 0; n < 80; n++) {
            guest.assertWarned("cmdline", "init.x" + n + ": no such property");
        }
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {COMMAND_LINE_SIZE - 2, COMMAND_LINE_SIZE - 1})
    void lineOfTheKernelsLimitIsTold(int bytes) throws IOException, InterruptedException {
        VmBuilder machine = Guest.machine().append("init.tmp.size=64M filler=");
        String builtIn = Image.builtInWords();
        int missing = bytes - (builtIn + machine.build().commandLine()).length();
        machine = Guest.machine().append("init.tmp.size=64M filler=" + "x".repeat(missing));
        assertThat(builtIn + machine.build().commandLine()).hasSize(bytes);
        Guest guest = Guest.boot("line-" + bytes, machine).assertAgentRan();
        assertThat(guest.agent().one("mount /tmp")).contains("size=65536k");
        if (bytes == COMMAND_LINE_SIZE - 1) {
            guest.assertWarned("cmdline", "kernel command line: 2047 bytes long", "probably cut");
        } else {
            assertThat(guest.initLines()).noneMatch(line -> line.contains("WARN:"));
        }
    }

    @Test
    void bytesThatAreNoTextAreShownAsBytes() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "line-bytes",
                        rawLine(
                                "init.tmp.size=\u00ff\u00fe64M init.agent.env.RAW=\u00ff\u00fe init.agent.env.TEXT=\u00c3\u00a9"))
                .assertAgentRan()
                .assertWarned("cmdline", "init.tmp.size=\\xff\\xfe64M", "UTF-8", "using the default 128M")
                .assertWarned("cmdline", "init.agent.env.RAW", "UTF-8");
        assertThat(guest.agent().one("mount /tmp")).contains("size=131072k");
        assertThat(guest.agent().all("env")).contains("TEXT=é").noneMatch(variable -> variable.startsWith("RAW="));
    }

    /**
     * A line of bytes, one a character, which no argument of a process that Java starts can hold: QEMU reads it from a file. What
     * the builder says of the line is said there.
     */
    private VmBuilder rawLine(String words) throws IOException {
        String line = Guest.machine().build().commandLine() + " " + words;
        Path config = folder.resolve("qemu.conf");
        Files.writeString(config, "[machine]\n  append = \"" + line + "\"\n", StandardCharsets.ISO_8859_1);
        return Guest.machine().qemuArguments(List.of("-readconfig", config.toString()));
    }

    @Test
    void keyThatIsGivenTwiceIsToldToWhoDebugs() throws IOException, InterruptedException {
        Guest guest = Guest.boot(
                        "duplicate", Guest.machine().append("init.log=debug init.tmp.size=32M init.tmp.size=64M"))
                .assertAgentRan();
        assertThat(guest.initLines())
                .anyMatch(line -> line.startsWith("[init] cmdline: init.tmp.size: given 2 times, the last one counts"));
        assertThat(guest.agent().one("mount /tmp")).contains("size=65536k");
    }
}
