package io.quinit.kernel.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes with a limit, into a pipe: it holds 64 KiB. */
class PollTest {
    private static final int MORE_THAN_A_PIPE_HOLDS = 300_000;

    private final Kernel kernel = new JnaKernel();

    @TempDir
    private Path folder;

    private String fifo;

    @BeforeEach
    void makeFifo() throws IOException, InterruptedException {
        fifo = folder.resolve("fifo").toString();
        assertThat(new ProcessBuilder("mkfifo", fifo).start().waitFor()).isZero();
    }

    @Test
    void allIsWrittenWhileSomebodyReads() {
        var bytes = new byte[MORE_THAN_A_PIPE_HOLDS];
        new Random(1).nextBytes(bytes);

        // Opened for both, so that neither end waits for the other.
        try (var pipe = kernel.open(fifo, OpenFlag.RDWR, OpenFlag.NONBLOCK)) {
            var read = CompletableFuture.supplyAsync(this::readAll);
            kernel.write(pipe, bytes, Duration.ofMinutes(5));

            assertThat(read.join()).isEqualTo(bytes);
        }
    }

    private byte[] readAll() {
        var bytes = new byte[MORE_THAN_A_PIPE_HOLDS];
        try (var in = new DataInputStream(Files.newInputStream(Path.of(fifo)))) {
            in.readFully(bytes);
            return bytes;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void nobodyWhoReadsEndsTheWriteAtTheLimit() {
        try (var pipe = kernel.open(fifo, OpenFlag.RDWR, OpenFlag.NONBLOCK)) {
            assertThatThrownBy(() -> kernel.write(pipe, new byte[MORE_THAN_A_PIPE_HOLDS], Duration.ofMillis(20)))
                    .isInstanceOf(KernelException.class)
                    .hasMessage("write 300000 bytes to " + fifo + ": EAGAIN resource temporarily unavailable");
        }
    }

    @Test
    void otherErrorIsToldAtOnce() {
        try (var full = kernel.open("/dev/full", OpenFlag.WRONLY, OpenFlag.NONBLOCK)) {
            assertThatThrownBy(() -> kernel.write(full, new byte[3], Duration.ofHours(1)))
                    .hasMessage("write 3 bytes to /dev/full: ENOSPC no space left on device");
        }
    }

    @Test
    void readerThatIsGoneEndsTheWriteAtOnce() {
        try (var writer = writerWhoseReaderIsGone()) {
            assertThatThrownBy(() -> kernel.write(writer, new byte[3], Duration.ofHours(1)))
                    .hasMessage("write 3 bytes to " + fifo + ": EPIPE broken pipe");
        }
    }

    private Descriptor writerWhoseReaderIsGone() {
        try (var reader = kernel.open(fifo, OpenFlag.RDONLY, OpenFlag.NONBLOCK)) {
            assertThat(reader.path()).isEqualTo(fifo);
            return kernel.open(fifo, OpenFlag.WRONLY, OpenFlag.NONBLOCK);
        }
    }
}
