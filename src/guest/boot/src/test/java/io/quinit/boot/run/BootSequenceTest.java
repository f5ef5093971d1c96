package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.report.BootReport;
import io.quinit.boot.report.StepReport;
import io.quinit.boot.step.BootFailure;
import io.quinit.boot.step.DeadlinePassed;
import io.quinit.boot.step.StepLog;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BootSequenceTest {
    private final MachineFixture rig = new MachineFixture();
    private final TestMachine kernel = rig.kernel;
    private final BootFixture boot = new BootFixture(rig);
    private final BootReport report = boot.report;
    private final List<String> ran = new ArrayList<>();

    @Test
    void stepsRunInTheirOrder() {
        run(step("vfs"), step("console"), step("bus"));

        assertThat(ran).containsExactly("vfs", "console", "bus");
        assertThat(report.steps()).extracting(StepReport::id).containsExactly("cmdline", "vfs", "console", "bus");
        assertThat(report.steps()).extracting(StepReport::result).containsOnly(StepReport.Result.OK);
    }

    @Test
    void stepWhoseNeedHasFailedDoesNotRunNorDoesWhatNeedsIt() {
        run(failing("root"), step("switch-root", "root"), step("agent", "switch-root"), step("other"));

        assertThat(ran).containsExactly("other");
        assertThat(report.steps())
                .extracting(StepReport::result)
                .containsExactly(
                        StepReport.Result.OK,
                        StepReport.Result.FAILED,
                        StepReport.Result.SKIPPED,
                        StepReport.Result.SKIPPED,
                        StepReport.Result.OK);
        assertThat(kernel.console()).contains("[init] ERROR: switch-root: not run: it needs root, which failed");
    }

    @Test
    void warningDoesNotKeepAStepFromThoseThatNeedIt() {
        run(step("root-device", log -> log.warn("/dev/vda did not come")), step("root", "root-device"));

        assertThat(ran).containsExactly("root-device", "root");
        assertThat(report.steps().get(1))
                .satisfies(step -> assertThat(step.result()).isEqualTo(StepReport.Result.WARNED))
                .satisfies(step -> assertThat(step.note()).isEqualTo("/dev/vda did not come"));
    }

    @Test
    void callThatFailsIsToldAndTheBootGoesOn() {
        run(failing("ports"), step("root"));

        assertThat(ran).containsExactly("root");
        assertThat(kernel.console())
                .contains("[init] ERROR: ports: mkdir /x: EROFS read-only file system; the boot goes on without it");
    }

    @Test
    void bugIsSurvivedAndNamed() {
        run(step("zram", log -> ((String) null).length()), step("root"));

        assertThat(ran).containsExactly("zram", "root");
        assertThat(kernel.console())
                .anyMatch(
                        line -> line.startsWith("[init] ERROR: zram: internal error: java.lang.NullPointerException"));
    }

    @Test
    void bootFailureEndsTheSequence() {
        var vfs = step("vfs", log -> {
            throw new BootFailure("vfs", "no /dev");
        });

        assertThatThrownBy(() -> sequence(vfs, step("agent")).run())
                .isInstanceOf(BootFailure.class)
                .hasMessage("no /dev");
        assertThat(ran).containsExactly("vfs");
        assertThat(report.steps())
                .last()
                .satisfies(step -> assertThat(step.result()).isEqualTo(StepReport.Result.FAILED))
                .satisfies(step -> assertThat(step.note()).isEqualTo("no /dev"));
    }

    @Test
    void sequenceThatComesBackHasNoAgent() {
        assertThatThrownBy(() -> sequence(failing("switch-root"), step("agent", "switch-root"))
                        .run())
                .isInstanceOf(BootFailure.class)
                .hasMessageContainingAll("no step started the agent", "switch-root");
    }

    @Test
    void sequenceThatComesBackWithoutAFailureNamesNone() {
        assertThatThrownBy(() -> sequence(step("vfs")).run())
                .isInstanceOf(BootFailure.class)
                .hasMessage("no step started the agent");
    }

    @Test
    void timesAreThoseOfTheKernelsClock() {
        kernel.after(Duration.ofMillis(40), () -> {});
        var waits = step(
                "root-device", log -> rig.actionRunner().context(log).await("x", Duration.ofMillis(50), () -> false));

        run(step("vfs"), waits);

        assertThat(report.steps().get(1).start()).isEqualTo(1_200_000);
        assertThat(report.steps().get(1).end()).isEqualTo(1_200_000);
        assertThat(report.steps().getLast().end()).isEqualTo(1_250_000);
        assertThat(report.steps().getLast().waits()).containsExactly(new StepReport.Wait("x", 50_000, false));
    }

    @Test
    void lineThatCannotBeTrustedEndsTheBootBeforeItsFirstStep() {
        rig.line("init.root=nonsense");

        assertThatThrownBy(() -> sequence(step("vfs")).run())
                .isInstanceOfSatisfying(
                        BootFailure.class, failure -> assertThat(failure.step()).isEqualTo("cmdline"))
                .hasMessageContaining("init.root=nonsense");
        assertThat(ran).isEmpty();
    }

    @Test
    void noStepBeginsAfterTheDeadline() {
        rig.line("init.deadline=1s");
        var slow = step("bus", log -> kernel.uevents().await(Duration.ofSeconds(2)));

        assertThatThrownBy(() ->
                        sequence(step("vfs"), slow, step("root"), step("agent")).run())
                .isInstanceOfSatisfying(
                        DeadlinePassed.class,
                        failure -> assertThat(failure.step()).isEqualTo("root"));
        assertThat(ran).containsExactly("vfs", "bus");
    }

    @Test
    void stepThatIsTurnedOffIsLeftOutAndWhatNeedsItRuns() {
        rig.line("init.steps.root-device=off");

        run(step("root-device"), step("root", "root-device"));

        assertThat(ran).containsExactly("root");
    }

    @Test
    void failureThatNobodyCouldReadFirstBringsAConsole() {
        rig.line("init.root=nonsense");
        kernel.fail("write to descriptor 2", Errno.EBADF);
        var sequence = sequence(step("vfs"), consoleStep("console"), step("root"), consoleStep("bus"), step("agent"));
        assertThatThrownBy(sequence::run).isInstanceOf(BootFailure.class);

        sequence.provideConsole();

        assertThat(ran).containsExactly("console", "bus");
    }

    @Test
    void consoleIsBroughtAfterTheDeadlineToo() {
        rig.line("init.deadline=1s");
        kernel.fail("write to descriptor 2", Errno.EBADF);
        var slow = step("vfs", log -> kernel.uevents().await(Duration.ofSeconds(2)));
        var sequence = sequence(slow, consoleStep("console"), step("agent"));
        assertThatThrownBy(sequence::run).isInstanceOf(DeadlinePassed.class);
        assertThat(boot.deadline.left()).contains(Duration.ZERO);

        sequence.provideConsole();

        assertThat(ran).containsExactly("vfs", "console");
        // What the step waits for has its own limit.
        assertThat(boot.deadline.left()).isEmpty();
    }

    @Test
    void consoleThatCannotBeBroughtEndsNothing() {
        rig.line("init.root=nonsense");
        kernel.fail("write to descriptor 2", Errno.EBADF);
        var broken = TestStep.of("console", log -> {
                    throw new BootFailure("console", "no /dev");
                })
                .withConsole();
        var sequence = sequence(broken, consoleStep("bus"));
        assertThatThrownBy(sequence::run).isInstanceOf(BootFailure.class);

        sequence.provideConsole();
        kernel.allow("write to descriptor 2");
        boot.log.info("bus", "console");

        assertThat(ran).containsExactly("bus");
        assertThat(kernel.console()).contains("[init] ERROR: console: no /dev");
    }

    @Test
    void failureThatWasReadRunsNoFurtherStep() {
        rig.line("init.root=nonsense");
        var sequence = sequence(step("vfs"), consoleStep("console"));
        assertThatThrownBy(sequence::run).isInstanceOf(BootFailure.class);

        sequence.provideConsole();

        assertThat(ran).isEmpty();
    }

    private TestStep consoleStep(String id) {
        return TestStep.of(id, log -> ran.add(id)).withConsole();
    }

    /** Every sequence without an agent ends in a failure: here that is not the point. */
    private void run(TestStep... steps) {
        assertThatThrownBy(() -> sequence(steps).run()).isInstanceOf(BootFailure.class);
    }

    private BootSequence sequence(TestStep... steps) {
        return boot.sequence(steps);
    }

    private TestStep step(String id, String... needs) {
        return TestStep.of(id, log -> ran.add(id)).needing(needs);
    }

    private TestStep step(String id, Consumer<StepLog> work) {
        return TestStep.of(id, log -> {
            ran.add(id);
            work.accept(log);
        });
    }

    private TestStep failing(String id) {
        return TestStep.of(id, log -> {
            throw new KernelException("mkdir /x", Errno.EROFS);
        });
    }
}
