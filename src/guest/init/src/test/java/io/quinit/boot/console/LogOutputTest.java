package io.quinit.boot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.RecordingKernel;
import io.quinit.kernel.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogOutputTest {
    private static final String KMSG = "/dev/kmsg";

    private final RecordingKernel kernel = new RecordingKernel();
    private final LogOutput output = new LogOutput(kernel, true);

    @Test
    void lineGoesToDescriptorTwo() {
        output.line("vfs: done");

        assertThat(kernel.console()).containsExactly("[init] vfs: done");
        assertThat(kernel.calls()).isEmpty();
    }

    @Test
    void withoutAConsoleItGoesToTheKernelsLog() {
        withoutConsole();
        kernel.terminal(KMSG);

        output.line("vfs: done");

        assertThat(kernel.content(KMSG)).isEqualTo("[init] vfs: done\n");
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void lineThatFindsTheWayIsKeptHoweverManyWait() {
        withoutConsole();
        for (var i = 0; i < 300; i++) {
            output.line("waiting");
        }
        kernel.terminal(KMSG);

        output.line("last");

        assertThat(kernel.content(KMSG)).isEqualTo("[init] last\n");
    }

    @Test
    void withoutDevItWaitsForIt() {
        withoutConsole();
        output.line("first");
        output.line("second");
        kernel.terminal(KMSG);

        output.line("third");

        assertThat(kernel.calls())
                .containsExactly(
                        "write [init] first\n to /dev/kmsg",
                        "write [init] second\n to /dev/kmsg",
                        "write [init] third\n to /dev/kmsg");
    }

    @Test
    void whatWaitedIsSaidOnce() {
        withoutConsole();
        output.line("first");
        kernel.terminal(KMSG);
        output.line("second");

        output.line("third");

        assertThat(kernel.calls()).hasSize(3);
    }

    @Test
    void whatNoConsoleHasTakenIsSaidToTheFirstOneThatDoes() {
        withoutConsole();
        kernel.terminal(KMSG);
        output.line("first");
        output.line("second");
        assertThat(output.isHeard()).isFalse();
        kernel.allow("write to descriptor 2");

        output.line("third");
        output.line("fourth");

        assertThat(output.isHeard()).isTrue();
        assertThat(kernel.console()).containsExactly("[init] first", "[init] second", "[init] third", "[init] fourth");
        assertThat(kernel.calls()).as("to the kernel's log").hasSize(2);
    }

    @Test
    void whereNothingWasSaidTheConsoleIsAskedWhetherItIsThere() {
        assertThat(output.isHeard()).isTrue();

        withoutConsole();

        assertThat(output.isHeard()).isFalse();
    }

    @Test
    void whatAConsoleHasTakenIsNotSaidAgainToTheNext() {
        kernel.terminal(KMSG);
        output.line("first");
        withoutConsole();
        output.line("second");
        kernel.allow("write to descriptor 2");

        output.line("third");

        assertThat(kernel.console()).containsExactly("[init] first", "[init] second", "[init] third");
        assertThat(kernel.calls()).containsExactly("write [init] second\n to /dev/kmsg");
    }

    /** Debian's kernel without {@code console=}: /dev/console is tty0, which takes every write and shows it to nobody. */
    @Test
    void terminalThatNobodySeesIsWrittenToAndNotTrusted() {
        var unseen = new LogOutput(kernel, false);
        kernel.terminal(KMSG);

        unseen.line("first");
        assertThat(unseen.isHeard()).isFalse();
        assertThat(kernel.console()).containsExactly("[init] first");
        assertThat(kernel.content(KMSG)).isEqualTo("[init] first\n");

        unseen.consoleIsSeen();
        unseen.line("second");
        assertThat(unseen.isHeard()).isTrue();
        assertThat(kernel.console()).containsExactly("[init] first", "[init] first", "[init] second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001b[2Jb", "a\nb", "a\rb", "a\0b", "a\u007fb", "a\u009bb", "a\u0085b"})
    void noControlCharacterReachesATerminal(String message) {
        output.line(message);

        assertThat(kernel.console()).hasSize(1);
        assertThat(kernel.console().getFirst())
                .startsWith("[init] a")
                .matches(line -> line.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void otherLettersStay() {
        output.line("disk 'Größe' 名");

        assertThat(kernel.console()).containsExactly("[init] disk 'Größe' 名");
    }

    @Test
    void longLineFitsThePartsThatPrintkTakes() {
        withoutConsole();
        kernel.terminal(KMSG);

        output.line("ä".repeat(2000) + " end");

        assertThat(kernel.calls())
                .allSatisfy(call -> assertThat(call.substring(6, call.indexOf(' ', 6)))
                        .satisfies(bytes -> assertThat(Integer.parseInt(bytes)).isLessThan(1024)));
        assertThat(kernel.content(KMSG)).endsWith(" end\n");
    }

    private void withoutConsole() {
        kernel.refuse("write to descriptor 2", Errno.EBADF);
    }
}
