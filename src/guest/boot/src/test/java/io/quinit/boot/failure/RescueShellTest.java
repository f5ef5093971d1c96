package io.quinit.boot.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RescueShellTest {
    private final MachineFixture rig = new MachineFixture();

    @Test
    void runsOnTheConsoleThatWasChosen() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh").attachTerminal("ttyS0");
        var console = rig.console();
        console.choose();

        assertThat(new RescueShell(rig.kernel, console).run()).isTrue();
        assertThat(rig.calls("spawn")).containsExactly(" /bin/sh on /dev/ttyS0");
    }

    @Test
    void ashStandsInForSh() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/ash");

        assertThat(new RescueShell(rig.kernel, rig.console()).run()).isTrue();
        assertThat(rig.calls("spawn")).containsExactly(" /bin/ash on /dev/console");
    }

    @Test
    void initramfsWithoutOneRunsNothing() {
        rig.kernel.file(Initramfs.MARKER, "");

        assertThat(new RescueShell(rig.kernel, rig.console()).run()).isFalse();
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void kernelWithoutChildrenHasLeftTheShell() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh").fail("wait", Errno.ECHILD);

        assertThat(new RescueShell(rig.kernel, rig.console()).run()).isTrue();
    }

    @Test
    void shellThatDoesNotStartIsToldToTheCaller() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh").fail("spawn", Errno.EACCES);

        assertThatThrownBy(() -> new RescueShell(rig.kernel, rig.console()).run())
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("EACCES");
    }

    @Test
    void orphansAreTakenUntilTheShellItselfEnds() {
        rig.kernel.file(Initramfs.MARKER, "").executable("/bin/sh");
        var ends = new ArrayDeque<>(List.of(40, 41, 2, 42));

        new RescueShell(kernelWhoseChildrenEnd(ends), rig.console()).run();

        assertThat(ends).containsExactly(42);
    }

    private Kernel kernelWhoseChildrenEnd(ArrayDeque<Integer> ends) {
        return (Kernel) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Kernel.class},
                (proxy, method, arguments) -> method.getName().equals("waitForAnyChild")
                        ? ends.remove()
                        : method.invoke(rig.kernel, arguments));
    }
}
