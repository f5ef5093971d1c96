package io.quinit.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.quinit.kernel.Kernel;
import io.quinit.scenario.ScenarioBoot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What dev mode shows of a boot. */
@QuarkusTest
@Tag("slow")
class TimedBootTest {
    private static final Duration LONG = Duration.ofMinutes(3);

    /** A kernel one of whose calls does something else first. */
    private static Kernel before(Kernel kernel, String call, Runnable first) {
        return (Kernel) Proxy.newProxyInstance(
                Kernel.class.getClassLoader(), new Class<?>[] {Kernel.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(call)) {
                        first.run();
                    }
                    try {
                        return method.invoke(kernel, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void bootIsShownWithItsConsoleItsStepsAndItsEnd() {
        var view = BootView.of("cloud", TimedBoot.of(ScenarioBoot.of("cloud").line("init.net=1"), LONG));

        assertThat(view)
                .contains("--- cloud: console=ttyS0 panic=-1 init.net=1", "agent: running")
                .noneMatch(line -> line.contains("{\"schema\""));
        assertThat(String.join("\n", view))
                .containsPattern("(?m)^ports +20.0 +ok +#+ +virtio ports 20.0 ms$")
                .contains("It ends as /usr/local/bin/guest-agent on /dev/vda. Booted in ");
    }

    @Test
    void bootThatFailsShowsWhereAndHowItEnds() {
        var machine = ScenarioBoot.of("no-disk").line("init.root.wait=10ms");
        var view = String.join("\n", BootView.of("no-disk", TimedBoot.of(machine, LONG)));

        assertThat(view).containsPattern("(?m)^root +0.0 +failed +#+ +no device /dev/vda within 10ms");
        assertThat(view).contains("It ends with exit code");
    }

    @Test
    void bootThatHangsIsShownByWhatItIsIn() {
        var never = new CountDownLatch(1);
        var machine = ScenarioBoot.of("cloud")
                .decorate(kernel -> before(kernel, "swapon", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }));

        // On a busy host it is not that far yet when the first limits end.
        var messages = LongStream.iterate(1500, millis -> 2 * millis)
                .limit(7)
                .mapToObj(millis -> messageOfHang(machine, millis));

        assertThat(messages.anyMatch(message -> message.contains("CountDownLatch.await")))
                .isTrue();
        never.countDown();
    }

    private static String messageOfHang(ScenarioBoot machine, long millis) {
        var failure = catchThrowableOfType(DevException.class, () -> TimedBoot.of(machine, Duration.ofMillis(millis)));
        assertThat(failure).hasMessageContaining("it hangs: after %d ms it is still in", millis);
        return failure.getMessage();
    }

    @Test
    void errorThatPidOneWouldNotSurviveIsNamed() {
        var machine = ScenarioBoot.of("cloud")
                .decorate(kernel -> before(kernel, "swapon", () -> {
                    throw new StackOverflowError("seeded");
                }));

        assertThatThrownBy(() -> TimedBoot.of(machine, LONG))
                .isInstanceOf(DevException.class)
                .hasMessageContaining("PID 1 would have ended with java.lang.StackOverflowError: seeded");
    }
}
