package io.quinit.cluster.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void resultsAreInTheOrderOfTheListWhicheverWasDoneFirst() throws IOException, InterruptedException {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        List<String> results = Workers.each(List.of(1, 2), 2, number -> {
            if (number == 1) {
                secondIsDone.await();
            } else {
                secondIsDone.countDown();
            }
            return "of " + number;
        });
        assertThat(results).containsExactly("of 1", "of 2");
    }

    @Test
    void failureIsTheCallersAsItWas() {
        assertThatThrownBy(() -> Workers.each(List.of(1), 1, number -> {
                    throw new HostFailure("no QEMU");
                }))
                .isInstanceOf(HostFailure.class)
                .hasMessage("no QEMU");
        assertThatThrownBy(() -> Workers.each(List.of(1), 1, number -> {
                    throw new NoSuchFileException("root.img");
                }))
                .isInstanceOf(NoSuchFileException.class);
    }
}
