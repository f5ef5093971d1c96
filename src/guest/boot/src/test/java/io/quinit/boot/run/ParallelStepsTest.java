package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.report.StepReport;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Steps that run beside those that follow them. */
class ParallelStepsTest {
    /** Only a hang takes so long: a busy host takes seconds. */
    private static final int HANGS_MINUTES = 3;

    private static final String ONLINE = "/sys/devices/system/cpu/online";

    private final MachineFixture rig = new MachineFixture();
    private final BootFixture boot = new BootFixture(rig);
    private final List<String> ended = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch busEnded = new CountDownLatch(1);

    private TestStep step(String id, String... needs) {
        return TestStep.of(id, log -> ended.add(id)).needing(needs);
    }

    private TestStep inParallel(String id, Consumer<StepLog> work) {
        return TestStep.of(id, log -> {
                    work.accept(log);
                    ended.add(id);
                })
                .needing("vfs")
                .preceding("switch-root")
                .inParallel();
    }

    private TestStep bus() {
        return TestStep.of("bus", log -> {
                    ended.add("bus");
                    busEnded.countDown();
                })
                .needing("vfs");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(HANGS_MINUTES, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void run(TestStep... steps) {
        assertThatThrownBy(() -> boot.sequence(steps).run())
                .isInstanceOf(BootFailure.class)
                .hasMessageStartingWith("no step started the agent");
    }

    @Test
    void withSeveralProcessorsTheOthersDoNotWaitForIt() {
        rig.kernel.file(ONLINE, "0-1\n");

        run(step("vfs"), inParallel("zram", log -> await(busEnded)), bus(), step("switch-root"));

        assertThat(ended).containsExactly("vfs", "bus", "zram", "switch-root");
        assertThat(boot.report.steps())
                .extracting(StepReport::id)
                .containsExactlyInAnyOrder("cmdline", "vfs", "bus", "zram", "switch-root");
    }

    @Test
    void itDoesNotBeginBeforeWhatItNeeds() {
        rig.kernel.file(ONLINE, "0-1\n");
        var begun = new ArrayList<Boolean>();
        var vfs = TestStep.of("vfs", log -> begun.add(isThread("needs-vfs")));

        run(vfs, inParallel("needs-vfs", log -> await(busEnded)), TestStep.of("bus", log -> {
            begun.add(isThread("needs-vfs"));
            busEnded.countDown();
        }));

        assertThat(begun).containsExactly(false, true);
    }

    private static boolean isThread(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }

    @Test
    void withOneProcessorItRunsInItsPlace() {
        rig.kernel.file(ONLINE, "0\n");

        run(step("vfs"), bus(), inParallel("zram", log -> {}), step("root"), step("switch-root"));

        assertThat(ended).containsExactly("vfs", "bus", "zram", "root", "switch-root");
    }

    @Test
    void whereTheLineMovesItItRunsInThatPlace() {
        rig.kernel.file(ONLINE, "0-1\n");
        rig.line("init.steps.zram.order=3");

        run(step("vfs"), bus(), inParallel("zram", log -> {}), step("root"), step("switch-root"));

        assertThat(ended).containsExactly("vfs", "bus", "zram", "root", "switch-root");
    }

    @Test
    void itIsOverBeforeTheEndWhereNothingWaitsForIt() {
        rig.kernel.file(ONLINE, "0-1\n");

        var sequence = new BootSequence[1];
        sequence[0] = boot.sequence(step("vfs"), inParallel("zram", log -> untilWaitedFor("zram", sequence[0])), bus());

        assertThatThrownBy(sequence[0]::run).hasMessageStartingWith("no step started the agent");
        assertThat(ended).containsExactly("vfs", "bus", "zram");
    }

    /** The agent takes the process over from whatever runs. */
    @Test
    void itsThreadKeepsNoProcess() {
        rig.kernel.file(ONLINE, "0-1\n");
        var isDaemon = new ArrayList<Boolean>();

        run(
                step("vfs"),
                inParallel("zram", log -> isDaemon.add(Thread.currentThread().isDaemon())),
                bus());

        assertThat(isDaemon).containsExactly(true);
    }

    private static void untilWaitedFor(String id, BootSequence sequence) {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(HANGS_MINUTES);
        while (!sequence.current().equals(id) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void itIsOverBeforeTheAgentThoughTheStepItPrecedesIsOff() {
        rig.kernel.file(ONLINE, "0-1\n");
        rig.line("init.steps.switch-root=off");
        var agent = TestStep.of("agent", log -> ended.add("agent"))
                .needing("switch-root")
                .preceding();

        run(step("vfs"), inParallel("zram", log -> await(busEnded)), bus(), step("switch-root"), agent);

        assertThat(ended).containsExactly("vfs", "bus", "zram", "agent");
    }

    @Test
    void itDoesNotBeginBeforeTheLineIsRead() {
        rig.kernel.file(ONLINE, "0-1\n");
        rig.line("init.root=nonsense");
        var needless = TestStep.of("zram", log -> ended.add("zram")).preceding().inParallel();

        assertThatThrownBy(() -> boot.sequence(needless, bus()).run()).hasMessageContaining("init.root=nonsense");
        assertThat(ended).isEmpty();
    }

    @Test
    void itsFailureEndsTheBootBeforeWhatItPrecedes() {
        rig.kernel.file(ONLINE, "0-1\n");
        var failing = inParallel("zram", log -> {
            throw new BootFailure("zram", "no memory");
        });

        assertThatThrownBy(() -> boot.sequence(step("vfs"), failing, bus(), step("switch-root"))
                        .run())
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("zram"))
                .hasMessage("no memory");
        assertThat(ended).doesNotContain("switch-root");
    }

    @Test
    void whatFailsWithoutItIsSkippedAndTheRestRuns() {
        rig.kernel.file(ONLINE, "0-1\n");
        var failing = inParallel("zram", log -> {
            throw new KernelException("swapon /dev/zram0", Errno.EBUSY);
        });

        run(step("vfs"), failing, bus(), step("swap-report", "zram"), step("switch-root"));

        assertThat(ended).containsExactly("vfs", "bus", "switch-root");
        assertThat(rig.kernel.console()).contains("[init] ERROR: swap-report: not run: it needs zram, which failed");
    }

    @Test
    void errorOfItsOwnIsAFailureOfThatStep() {
        rig.kernel.file(ONLINE, "0-1\n");
        var failing = inParallel("zram", log -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() ->
                        boot.sequence(step("vfs"), failing, step("switch-root")).run())
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("zram"))
                .hasMessageContaining("StackOverflowError");
    }

    @Test
    void whoLooksWhileItIsWaitedForSeesItsName() {
        rig.kernel.file(ONLINE, "0-1\n");
        var sequence = new BootSequence[1];
        var seen = new ArrayList<String>();
        var slow = inParallel("zram", log -> {
            await(busEnded);
            untilWaitedFor("zram", sequence[0]);
            seen.add(sequence[0].current());
        });
        sequence[0] = boot.sequence(step("vfs"), slow, bus(), step("switch-root"));

        assertThatThrownBy(sequence[0]::run).hasMessageStartingWith("no step started the agent");
        assertThat(seen).containsExactly("zram");
    }
}
