package io.quinit.boot.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.console.BootLog;
import io.quinit.boot.console.LogLevel;
import io.quinit.fake.machine.EndOfRun;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineShutdownTest {
    private static final String SYSRQ = "/proc/sysrq-trigger";

    private final MachineFixture rig = new MachineFixture();
    private final BootLog log = new BootLog(rig.kernel, LogLevel.QUIET);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"POWEROFF, o", "SHELL, o", "REBOOT, b"})
    void endThatTheKernelRefusesIsTriedBySysrq(OnFailure policy, String key) {
        rig.kernel.fail("reboot", Errno.EPERM);

        assertThatThrownBy(() -> new MachineShutdown(rig.kernel, log).end(policy, ExitCode.STEP))
                .isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.calls()).last().isEqualTo("write " + key + " to " + SYSRQ);
        assertThat(rig.kernel.console()).singleElement().asString().contains("EPERM", "; trying " + SYSRQ);
    }

    @Test
    void haltThatIsRefusedHasNoNextBest() {
        rig.kernel.fail("reboot", Errno.EPERM);

        assertThatThrownBy(() -> new MachineShutdown(rig.kernel, log).end(OnFailure.HALT, ExitCode.STEP))
                .isInstanceOf(KernelException.class)
                .hasMessageContaining("EPERM");
        assertThat(rig.kernel.calls()).containsExactly("reboot (HALT)");
    }

    /** The end of PID 1 panics no kernel while one of its threads waits for a disk that is dead. */
    @Test
    void panicIsAskedForBeforePid1Ends() {
        assertThatThrownBy(() -> new MachineShutdown(rig.kernel, log).end(OnFailure.PANIC, ExitCode.STEP))
                .isInstanceOf(EndOfRun.class);
        assertThat(rig.kernel.calls()).containsExactly("write c to " + SYSRQ);
    }

    @Test
    void kernelWithoutSysrqPanicsByTheEndOfPid1() {
        rig.kernel.remove(SYSRQ);

        assertThatThrownBy(() -> new MachineShutdown(rig.kernel, log).end(OnFailure.PANIC, ExitCode.STEP))
                .isInstanceOf(EndOfRun.class);
        assertThat(rig.kernel.calls()).containsExactly("exit 1");
    }

    @Test
    void diskThatNoLongerAnswersDoesNotKeepTheMachine() {
        var never = new CountDownLatch(1);

        new MachineShutdown(kernelWhoseSyncWaitsFor(never), log, Duration.ofMillis(1)).sync();

        assertThat(rig.kernel.console()).singleElement().asString().contains("a disk has not taken all data");
        never.countDown();
    }

    private Kernel kernelWhoseSyncWaitsFor(CountDownLatch latch) {
        return (Kernel) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Kernel.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("sync")) {
                        latch.await();
                        return null;
                    }
                    return invoke(method, arguments);
                });
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(rig.kernel, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
