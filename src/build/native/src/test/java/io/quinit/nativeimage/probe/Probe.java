package io.quinit.nativeimage.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The program that is made into an image once and run with each fact's name; it prints what it finds. */
public final class Probe {
    @FunctionalInterface
    private interface Fact {
        void show(PrintStream out) throws Exception;
    }

    /** Read when the class is initialised: while the image is built. */
    private static final String BUILD_PROPERTY = System.getProperty("probe.built", "at run time");

    private static final Map<String, Fact> FACTS = Map.ofEntries(
            Map.entry("resource", Probe::resource),
            Map.entry("reflection", Probe::reflection),
            Map.entry("included-configuration", Probe::includedConfiguration),
            Map.entry("own-signal", Probe::ownSignal),
            Map.entry("termination", Probe::termination),
            Map.entry("zone", out -> out.println(ZoneId.systemDefault())),
            Map.entry("locale", out -> out.println(Locale.getDefault().toLanguageTag())),
            Map.entry("process", Probe::process),
            Map.entry("child", Probe::child),
            Map.entry("inherited-descriptors", Probe::inheritedDescriptors),
            Map.entry("processors", out -> out.println(Runtime.getRuntime().availableProcessors())),
            Map.entry("user-time", Probe::userTime),
            Map.entry("socket", Probe::socket),
            Map.entry("zip", Probe::zip),
            Map.entry("build-property", out -> out.println(BUILD_PROPERTY)));

    private Probe() {}

    public static void main(String[] arguments) throws Exception {
        FACTS.get(arguments[0]).show(System.out);
    }

    private static void resource(PrintStream out) throws IOException {
        try (InputStream in = Probe.class.getResourceAsStream("/probe/greeting.txt")) {
            out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void reflection(PrintStream out) throws ReflectiveOperationException {
        show(out, "ListedByName");
    }

    private static void includedConfiguration(PrintStream out) throws ReflectiveOperationException {
        show(out, "ListedByArgument");
    }

    /** The name is put together at run time, so that no analysis of the program can find the class. */
    private static void show(PrintStream out, String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName(Probe.class.getPackageName() + "." + name);
        out.println(type.getDeclaredConstructor().newInstance());
    }

    /** By reflection, since the compiler warns of the class in a way that nothing stops. */
    private static void ownSignal(PrintStream out) throws ReflectiveOperationException, InterruptedException {
        var received = new CountDownLatch(1);
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object usr2 = signal.getConstructor(String.class).newInstance("USR2");
        Object show = Proxy.newProxyInstance(null, new Class<?>[] {handler}, (proxy, method, values) -> {
            out.println("handled " + values[0]);
            received.countDown();
            return null;
        });
        signal.getMethod("handle", signal, handler).invoke(null, usr2, show);
        signal.getMethod("raise", signal).invoke(null, usr2);
        received.await();
    }

    /** Waits for its parent's SIGTERM. */
    private static void termination(PrintStream out) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("shut down")));
        out.println("ready");
        Thread.currentThread().join();
    }

    private static void process(PrintStream out) {
        ProcessHandle self = ProcessHandle.current();
        out.println(self.pid());
        out.println(self.parent().orElseThrow().pid());
        out.println(self.info().command().orElseThrow());
    }

    private static void child(PrintStream out) throws IOException, InterruptedException {
        Process child = new ProcessBuilder("/bin/sh", "-c", "echo from the child; exit 7").start();
        out.print(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        out.println(child.waitFor());
    }

    private static void inheritedDescriptors(PrintStream out) throws IOException, InterruptedException {
        Process child = new ProcessBuilder("/bin/sh", "-c", "ls -l /proc/$$/fd").start();
        out.print(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        child.waitFor();
    }

    private static void userTime(PrintStream out) {
        out.println(ManagementFactory.getThreadMXBean().getCurrentThreadUserTime() >= 0);
    }

    private static void socket(PrintStream out) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                var accepted = server.accept()) {
            accepted.getOutputStream().write('!');
            out.println((char) client.getInputStream().read());
        }
    }

    private static void zip(PrintStream out) throws Exception {
        byte[] text = "deflated and inflated".getBytes(StandardCharsets.UTF_8);
        var buffer = new byte[2 * text.length];
        try (var deflater = new Deflater();
                var inflater = new Inflater()) {
            deflater.setInput(text);
            deflater.finish();
            inflater.setInput(buffer, 0, deflater.deflate(buffer));
            var result = new byte[text.length];
            out.println(new String(result, 0, inflater.inflate(result), StandardCharsets.UTF_8));
        }
    }
}
