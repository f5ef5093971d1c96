package io.quinit.vm;

import io.quinit.host.HostFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running QEMU. It never outlives {@link #close()}, an orderly end of this JVM, or by more than seconds its time limit. */
public final class VirtualMachine implements AutoCloseable {
    /** Should this JVM be killed, {@code timeout} still ends QEMU this long after the limit. */
    private static final int GRACE_SECONDS = 10;

    private final VmSpec spec;
    private final Path errors;
    private final Process process;
    private final long started = System.nanoTime();
    private final Console console = new Console();
    private final List<Thread> followers = new ArrayList<>();
    private final Thread atExit = new Thread(this::kill);
    private Optional<Qmp> qmp = Optional.empty();
    private Optional<SocketChannel> keyboard = Optional.empty();

    private VirtualMachine(VmSpec spec, Path errors, List<String> command) throws IOException {
        this.spec = spec;
        this.errors = errors;
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(errors.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a machine whose console nobody follows line by line. */
    public static VirtualMachine start(VmSpec spec) throws IOException {
        return start(spec, line -> {});
    }

    /**
     * Starts a machine. Where QEMU refuses it, {@link #await()} says so.
     *
     * @param listener is given each line of the guest's consoles as it comes
     * @throws HostFailure when QEMU is not installed
     */
    public static VirtualMachine start(VmSpec spec, Consumer<String> listener) throws IOException {
        List<String> consoles = new ArrayList<>();
        if (spec.serial()) {
            consoles.add(QemuCommand.SERIAL_SOCKET);
        }
        if (spec.virtioConsole()) {
            consoles.add(QemuCommand.VIRTIO_CONSOLE_SOCKET);
        }
        List<String> names = new ArrayList<>(consoles);
        names.add(QemuCommand.CONTROL_SOCKET);
        try (Sockets sockets = Sockets.listen(names)) {
            VirtualMachine machine = new VirtualMachine(
                    spec, Files.createTempFile("quinit-vm", ".err"), command(spec, sockets.directory()));
            machine.connect(sockets, consoles, listener);
            return machine;
        }
    }

    private static List<String> command(VmSpec spec, Path sockets) {
        long seconds = spec.timeLimit().toSeconds() + GRACE_SECONDS;
        List<String> command =
                new ArrayList<>(List.of("timeout", "--signal=KILL", Long.toString(seconds), QemuCommand.program()));
        command.addAll(QemuCommand.arguments(spec, sockets));
        return command;
    }

    private void connect(Sockets sockets, List<String> consoles, Consumer<String> listener) throws IOException {
        // Else accept would wait for a QEMU that has refused its arguments.
        process.onExit().thenRun(() -> closeQuietly(sockets));
        try {
            for (String name : consoles) {
                SocketChannel channel = sockets.accept(name);
                keyboard = keyboard.or(() -> Optional.of(channel));
                followers.add(ConsoleSocket.follow(channel, console, listener));
            }
            qmp = Optional.of(new Qmp(sockets.accept(QemuCommand.CONTROL_SOCKET)));
            qmp.get().greet();
        } catch (ClosedChannelException | HostFailure ended) {
            // await() tells with which status.
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static void closeQuietly(Sockets sockets) {
        try {
            sockets.close();
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }

    public Console console() {
        return console;
    }

    /** Sends text to the guest's first console, as a keyboard does: a line feed is the Enter key. */
    public void type(String text) throws IOException {
        SocketChannel channel = keyboard.orElseThrow(() -> new HostFailure("the machine has no console to type at"));
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    public Qmp qmp() {
        return qmp.orElseThrow(() -> new HostFailure("QEMU did not start: " + error()));
    }

    /** Waits for the end of the machine, and makes one at its time limit. */
    public VmResult await() throws InterruptedException {
        long left = spec.timeLimit().toNanos() - (System.nanoTime() - started);
        boolean ended = process.waitFor(left, TimeUnit.NANOSECONDS);
        if (!ended) {
            kill();
            process.waitFor();
        }
        Duration wallTime = Duration.ofNanos(System.nanoTime() - started);
        for (Thread follower : followers) {
            follower.join();
        }
        Optional<String> shutdown = qmp.isPresent() ? qmp.get().shutdownReason() : Optional.empty();
        QemuEnd end = new QemuEnd(ended ? Optional.of(process.exitValue()) : Optional.empty(), shutdown, error());
        List<String> lines = console.lines();
        Verdict verdict = new Verdict(spec, lines, end);
        return new VmResult(verdict.outcome(), verdict.explanation(), lines, wallTime, end.status());
    }

    private String error() {
        try {
            return Files.readString(errors);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private void kill() {
        // QEMU first: timeout cannot pass a KILL on.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
            Files.deleteIfExists(errors);
        } catch (IllegalStateException ending) {
            // The hook runs anyway.
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
