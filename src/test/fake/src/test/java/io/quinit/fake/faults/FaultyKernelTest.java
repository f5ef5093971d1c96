package io.quinit.fake.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.fake.machine.EndOfRun;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultyKernelTest {
    private final TestMachine machine = new TestMachine().file("/etc/x", "text").executable("/agent");

    @Test
    void withoutAFaultEveryCallThatCanFailIsTakenDown() {
        var faulty = FaultyKernel.without();
        var kernel = faulty.around(machine);

        assertThat(kernel.getpid()).isEqualTo(1);
        try (var file = kernel.open("/etc/x", OpenFlag.RDONLY)) {
            assertThat(kernel.read(file)).asString().isEqualTo("text");
        }

        assertThat(faulty.possible()).extracting(Fault::call).contains("open /etc/x RDONLY", "read /etc/x");
        assertThat(faulty.possible()).contains(new Fault(1, "read /etc/x", Errno.EIO));
        assertThat(faulty.hasStruck()).isFalse();
    }

    @Test
    void callFailsOnceAndIsNotCarriedOut() {
        var faulty = FaultyKernel.with(new Fault(1, "mkdir /b 493", Errno.ENOSPC));
        var kernel = faulty.around(machine);

        kernel.mkdir("/a", 0755);
        assertThatThrownBy(() -> kernel.mkdir("/b", 0755))
                .isInstanceOf(KernelException.class)
                .hasMessage("mkdir /b 493: ENOSPC no space left on device");
        assertThat(faulty.hasStruck()).isTrue();
        assertThat(machine.status("/b")).isEmpty();
        kernel.mkdir("/b", 0755);
        assertThat(machine.status("/b")).isPresent();
    }

    @Test
    void whatTheKernelGivesOutFailsToo() {
        var kernel = FaultyKernel.with(new Fault(0, "setUser 1 1", Errno.EPERM)).around(machine);
        var program = FaultyKernel.with(new Fault(0, "exec", Errno.ENOEXEC))
                .around(machine)
                .program("/agent", List.of("/agent"), List.of());

        assertThatThrownBy(() -> kernel.credentials().setUser(1, 1)).hasMessageContaining("EPERM");
        assertThatThrownBy(program::exec).hasMessageContaining("ENOEXEC");
    }

    @Test
    void failuresAndTheEndOfTheMachineItselfComeThrough() {
        var kernel = FaultyKernel.without().around(machine);

        assertThatThrownBy(() -> kernel.open("/none", OpenFlag.RDONLY)).hasMessageContaining("ENOENT");
        assertThatThrownBy(() -> kernel.exit(1)).isInstanceOf(EndOfRun.class);
    }

    @Test
    void everyCallOfTheKernelHasItsErrorsOrCannotFail() {
        var cannot = Set.of(
                "getpid",
                "pageSize",
                "uptime",
                "descriptor",
                "credentials",
                "program",
                "sync",
                "debugExit",
                "exit",
                "pause");

        assertThat(Stream.of(Kernel.class.getMethods())
                        .filter(method -> ListedErrnos.of(method).isEmpty()))
                .extracting(Method::getName)
                .allMatch(cannot::contains);
    }
}
