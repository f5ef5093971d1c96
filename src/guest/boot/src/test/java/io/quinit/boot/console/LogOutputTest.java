package io.quinit.boot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Mount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogOutputTest {
    private final TestMachine kernel = TestMachine.unmounted();
    private final LogOutput output = new LogOutput(kernel, true);

    @Test
    void lineGoesToDescriptorTwo() {
        output.line("vfs: done");

        assertThat(kernel.console()).containsExactly("[init] vfs: done");
        assertThat(writes()).isEmpty();
    }

    @Test
    void withoutAConsoleItGoesToTheKernelsLog() {
        withoutConsole();
        mountDev();

        output.line("vfs: done");

        assertThat(kernelLog()).containsExactly("[init] vfs: done");
        assertThat(kernel.leftOpen()).isEmpty();
    }

    @Test
    void lineThatFindsTheWayIsKeptHoweverManyWait() {
        withoutConsole();
        for (var i = 0; i < 300; i++) {
            output.line("waiting");
        }
        mountDev();

        output.line("last");

        assertThat(kernelLog()).hasSize(256).endsWith("[init] last");
    }

    @Test
    void withoutDevItWaitsForIt() {
        withoutConsole();
        output.line("first");
        output.line("second");
        mountDev();

        output.line("third");

        assertThat(writes())
                .containsExactly(
                        "write [init] first\n to /dev/kmsg",
                        "write [init] second\n to /dev/kmsg",
                        "write [init] third\n to /dev/kmsg");
    }

    @Test
    void whatWaitedIsSaidOnce() {
        withoutConsole();
        output.line("first");
        mountDev();
        output.line("second");

        output.line("third");

        assertThat(writes()).hasSize(3);
    }

    @Test
    void whatNoConsoleHasTakenIsSaidToTheFirstOneThatDoes() {
        withoutConsole();
        mountDev();
        output.line("first");
        output.line("second");
        assertThat(output.isHeard()).isFalse();
        kernel.allow("write to descriptor 2");

        output.line("third");
        output.line("fourth");

        assertThat(output.isHeard()).isTrue();
        assertThat(kernel.console()).containsExactly("[init] first", "[init] second", "[init] third", "[init] fourth");
        assertThat(writes()).as("to the kernel's log").hasSize(2);
    }

    @Test
    void whereNothingWasSaidTheConsoleIsAskedWhetherItIsThere() {
        assertThat(output.isHeard()).isTrue();

        withoutConsole();

        assertThat(output.isHeard()).isFalse();
    }

    @Test
    void whatAConsoleHasTakenIsNotSaidAgainToTheNext() {
        mountDev();
        output.line("first");
        withoutConsole();
        output.line("second");
        kernel.allow("write to descriptor 2");

        output.line("third");

        assertThat(kernel.console()).containsExactly("[init] first", "[init] second", "[init] third");
        assertThat(writes()).containsExactly("write [init] second\n to /dev/kmsg");
    }

    /** Debian's kernel without {@code console=}: /dev/console is tty0, which takes every write and shows it to nobody. */
    @Test
    void terminalThatNobodySeesIsWrittenToAndNotTrusted() {
        var unseen = new LogOutput(kernel, false);
        mountDev();

        unseen.line("first");
        assertThat(unseen.isHeard()).isFalse();
        assertThat(kernel.console()).containsExactly("[init] first");
        assertThat(kernelLog()).containsExactly("[init] first");

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
        mountDev();

        output.line("ä".repeat(2000) + " end");

        assertThat(writes())
                .allSatisfy(call -> assertThat(call.substring(6, call.indexOf(' ', 6)))
                        .satisfies(bytes -> assertThat(Integer.parseInt(bytes)).isLessThan(1024)));
        assertThat(kernelLog().getLast()).endsWith(" end");
    }

    private void mountDev() {
        kernel.mount(Mount.of("devtmpfs", "/dev", "devtmpfs", ""));
    }

    private List<String> writes() {
        return kernel.calls().stream().filter(call -> call.startsWith("write")).toList();
    }

    /** Without the time of each line. */
    private List<String> kernelLog() {
        return kernel.kernelLog().stream()
                .map(line -> line.substring(line.indexOf("] ") + 2))
                .toList();
    }

    private void withoutConsole() {
        kernel.fail("write to descriptor 2", Errno.EBADF);
    }
}
