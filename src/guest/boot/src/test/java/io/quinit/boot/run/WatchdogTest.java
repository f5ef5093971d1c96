package io.quinit.boot.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.MachineFixture;
import io.quinit.fake.machine.EndOfRun;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final MachineFixture rig = new MachineFixture().line("init.deadline=5s init.on-failure=poweroff");

    /** A disk that never answers: only another thread can end this. */
    @Test
    void stepThatDoesNotComeBackIsNamedAndThePolicyCarriedOut() {
        var boot = new BootFixture(rig);
        var sequence = boot.sequence(root());
        assertThatThrownBy(sequence::run).isInstanceOf(StuckInTheKernel.class);

        assertThatThrownBy(() -> boot.watchdog(sequence).expire(Duration.ZERO)).isInstanceOf(EndOfRun.class);

        assertThat(rig.kernel.console())
                .last()
                .asString()
                .startsWith("[init] ERROR: root: init.deadline=5s has passed inside a call of this step")
                .endsWith("; init.on-failure=poweroff");
        assertThat(rig.kernel.console()).anyMatch(line -> line.contains("\"exit\":6"));
        assertThat(rig.kernel.calls()).last().isEqualTo("reboot (POWER_OFF)");
    }

    @Test
    void bootWithADeadlineIsWatchedByAThreadThatKeepsNoProcess() throws InterruptedException {
        var boot = new BootFixture(rig);
        var before = watchdogs();
        boot.watchdog(boot.sequence()).start();

        var started = watchdogs();
        started.removeAll(before);
        assertThat(started)
                .singleElement()
                .satisfies(thread -> assertThat(thread.isDaemon()).isTrue());
        var watchdog = started.iterator().next();
        watchdog.interrupt();
        watchdog.join();
        assertThat(rig.kernel.calls()).isEmpty();
    }

    @Test
    void bootWithoutADeadlineHasNoFurtherThread() {
        var boot = new BootFixture(rig.line(""));
        var before = watchdogs();
        boot.watchdog(boot.sequence()).start();

        assertThat(watchdogs()).isSubsetOf(before);
    }

    private static Set<Thread> watchdogs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("watchdog"))
                .collect(Collectors.toSet());
    }

    /** Stands for a call that never returns. */
    private static final class StuckInTheKernel extends Error {
        private static final long serialVersionUID = 1;
    }

    private static TestStep root() {
        return TestStep.of("root", log -> {
            throw new StuckInTheKernel();
        });
    }
}
