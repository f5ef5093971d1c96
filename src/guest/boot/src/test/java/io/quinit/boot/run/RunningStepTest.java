package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.boot.report.StepReport;
import io.quinit.boot.step.DeadlinePassed;
import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunningStepTest {
    private final MachineFixture rig = new MachineFixture();
    private final StepLog log = rig.log();

    @Test
    void whatIsThereIsNoWait() {
        assertThat(waitFor("/", Duration.ofSeconds(5))).isTrue();
        assertThat(log.waits()).isEmpty();
    }

    @Test
    void waitIsReportedWithItsTime() {
        rig.kernel.after(Duration.ofMillis(30), () -> rig.kernel.blockDevice("/dev/vda", new byte[0]));

        assertThat(waitFor("/dev/vda", Duration.ofSeconds(5))).isTrue();
        assertThat(log.waits()).containsExactly(new StepReport.Wait("/dev/vda", 30_000, true));
    }

    @Test
    void waitInVainIsReportedToo() {
        assertThat(waitFor("/dev/vda", Duration.ofMillis(63))).isFalse();
        assertThat(log.waits()).containsExactly(new StepReport.Wait("/dev/vda", 63_000, false));
    }

    @Test
    void noLimitNoWait() {
        assertThat(waitFor("/dev/vda", Duration.ZERO)).isFalse();
        assertThat(log.waits()).isEmpty();
        assertThat(rig.kernel.waited()).isZero();
    }

    @Test
    void kernelWithoutUeventsIsAskedOnceMore() {
        rig.kernel.fail("socket for uevents", Errno.EPROTONOSUPPORT);

        assertThat(waitFor("/dev/vda", Duration.ofSeconds(5))).isFalse();
        assertThat(rig.kernel.waited()).isZero();
    }

    @Test
    void whatCameMeanwhileIsThereWithoutUevents() {
        rig.kernel.fail("socket for uevents", Errno.EPROTONOSUPPORT);
        var looked = new AtomicInteger();

        assertThat(rig.actionRunner()
                        .context(log)
                        .await("/dev/vda", Duration.ofSeconds(5), () -> looked.incrementAndGet() > 1))
                .isTrue();
        assertThat(log.waits()).containsExactly(new StepReport.Wait("/dev/vda", 0, true));
    }

    @Test
    void noWaitIsLongerThanTheBootMayBe() {
        rig.line("init.deadline=2s");

        assertThatThrownBy(() -> waitFor("/dev/vda", Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        DeadlinePassed.class,
                        failure -> assertThat(failure.step()).isEqualTo("step"))
                .hasMessageContaining("init.deadline=2s has passed while this step waited for /dev/vda");
        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofSeconds(2));
        assertThat(log.waits()).containsExactly(new StepReport.Wait("/dev/vda", 2_000_000, false));
    }

    @Test
    void waitThatEndsBeforeTheDeadlineIsLikeAnyOther() {
        rig.line("init.deadline=2s");

        assertThat(waitFor("/dev/vda", Duration.ofMillis(500))).isFalse();
        assertThat(rig.kernel.waited()).isEqualTo(Duration.ofMillis(500));
    }

    /** It came at the last moment, and no step can begin any more. */
    @Test
    void deadlineThatPassesBetweenStepsNamesTheLongestWait() {
        rig.line("init.deadline=2s")
                .kernel
                .after(Duration.ofMillis(1990), () -> rig.kernel.blockDevice("/dev/vda", new byte[0]));
        var deadline = rig.deadline();
        new ActionRunner(rig.kernel, deadline)
                .context(log)
                .await("/dev/vda", Duration.ofSeconds(5), () -> new Files(rig.kernel).exists("/dev/vda"));
        rig.kernel.uevents().await(Duration.ofMillis(10));

        assertThatThrownBy(() -> deadline.check("root", "before this step began"))
                .hasMessage(
                        "init.deadline=2s has passed before this step began; the longest wait was 1990ms for /dev/vda"
                                + " (step); allow more, or see in the report what took so long");
    }

    @Test
    void deadlineThatPassesInOneWaitNamesALongerOneBefore() {
        rig.line("init.deadline=2s");
        var context = rig.actionRunner().context(log);
        context.await("ports", Duration.ofMillis(1500), () -> false);

        assertThatThrownBy(() -> context.await("/dev/vda", Duration.ofSeconds(5), () -> false))
                .hasMessageContaining("waited for /dev/vda; the longest wait was 1500ms for ports (step)");
    }

    @Test
    void waitThatTookNoTimeToSpeakOfIsNotNamed() {
        rig.line("init.deadline=2s")
                .kernel
                .after(Duration.ofMillis(63), () -> rig.kernel.blockDevice("/dev/vda", new byte[0]));
        var deadline = rig.deadline();
        new ActionRunner(rig.kernel, deadline).context(log).await("ports", Duration.ofMillis(63), () -> false);
        rig.kernel.uevents().await(Duration.ofSeconds(5));

        assertThatThrownBy(() -> deadline.check("root", "before this step began"))
                .hasMessageContaining("before this step began; allow more");
    }

    private boolean waitFor(String path, Duration limit) {
        return rig.actionRunner().context(log).await(path, limit, () -> new Files(rig.kernel).exists(path));
    }
}
