package io.quinit.fake.machine;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Operation;
import io.quinit.kernel.Program;
import io.quinit.kernel.RebootCommand;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import io.quinit.kernel.Uevents;
import io.quinit.kernel.Uname;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A machine in memory, with the kernel that its init asks. Time passes only while somebody waits; the call that would end the real
 * process throws {@link EndOfRun}, and so does every call after it.
 */
public class FakeMachine extends MachineFiles {

    public FakeMachine(MachineSpec spec) {
        this(spec, Optional.empty());
    }

    /** One with a device that does not do as it should. */
    public FakeMachine(MachineSpec spec, DeviceFault fault) {
        this(spec, Optional.of(fault));
    }

    FakeMachine(MachineSpec spec, Optional<DeviceFault> fault) {
        super(spec, fault);
    }

    // What a test looks at

    /** How the run ended; empty while it goes on. */
    public synchronized Optional<Ending> ending() {
        return Optional.ofNullable(parts.trace.ending());
    }

    /** Every call that changed something or was refused it, in order, in the words of a shell. */
    public synchronized List<String> calls() {
        return parts.trace.calls();
    }

    /** Every call so far, with its time. */
    public synchronized List<RecordedCall> recorded() {
        return List.copyOf(parts.trace.recorded());
    }

    /** The devices that have come, or could have: each part that comes by itself is one; and the number of calls until then. */
    public synchronized SequencedMap<String, Integer> devices() {
        return new LinkedHashMap<>(parts.arrivals.calls());
    }

    /** The lines that were written to descriptor 2, whatever that was. */
    public synchronized List<String> console() {
        return parts.console.toString().lines().toList();
    }

    /** The lines that a terminal was sent. */
    public synchronized List<String> terminal(String name) {
        return parts.hardware.terminals().sent(name).lines().toList();
    }

    /** What the host got by a port. */
    public synchronized String port(String name) {
        return parts.hardware.ports().sent(name);
    }

    /** Entry to name, of all virtio ports that ever had a name. */
    public synchronized Map<String, String> portNames() {
        return Map.copyOf(parts.hardware.ports().names());
    }

    /** What the host got by vsock, a text a connection. */
    public synchronized List<String> vsock() {
        return List.copyOf(parts.hardware.vsock());
    }

    /** Number to path of what is open. */
    public synchronized Map<Integer, String> open() {
        return parts.descriptors.all();
    }

    /** The text of /proc/self/mountinfo. */
    public synchronized String mountInfo() {
        return MountInfo.of(parts.tree, parts.process.root());
    }

    /** The text of /proc/swaps. */
    public synchronized String swaps() {
        return parts.swaps.text();
    }

    /** How many mounts there are, those out of sight of the init among them. */
    public synchronized int mountCount() {
        return parts.tree.all().size();
    }

    /** The time since the kernel started, also when the run has ended. */
    public synchronized Duration clock() {
        return parts.clock.now();
    }

    /** The kernel's log, also when the run has ended. */
    public synchronized List<String> kernelLog() {
        return parts.log.text().lines().toList();
    }

    /** The size of the zram device, in bytes; 0 where there is none, or none was set. */
    public synchronized long zramSize() {
        return parts.hardware.zramSize();
    }

    /** What the initramfs still holds: every name, whether a mount covers it or not. */
    public synchronized List<String> initramfs() {
        return parts.tree.all().getFirst().root().names("");
    }

    // What the init asks

    @Override
    public synchronized int getpid() {
        return parts.trace.get(Operation.GETPID.words(), () -> 1);
    }

    @Override
    public synchronized Uname uname() {
        var kernel = parts.spec.kernel();
        return parts.trace.get(Operation.UNAME.words(), () -> new Uname(kernel.release(), kernel.architecture()));
    }

    @Override
    public int pageSize() {
        return KernelSpec.PAGE;
    }

    @Override
    public synchronized Duration uptime() {
        return parts.trace.get(Operation.UPTIME.words(), parts.clock::now);
    }

    @Override
    public synchronized void sendByVsock(long context, long port, byte[] bytes, Duration limit) {
        parts.trace.change(Operation.SEND_BY_VSOCK.of(bytes.length + " bytes to vsock " + context + ":" + port), () -> {
            Refused.unless(parts.hardware.modules().has("vsock"), Errno.EAFNOSUPPORT);
            Refused.unless(parts.hardware.hasVsock(), Errno.ENODEV);
            parts.hardware.vsock().add(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    @Override
    public synchronized void loadModule(Descriptor file, String parameters, boolean compressed) {
        parts.trace.change(
                Operation.LOAD_MODULE.of(file.path() + (parameters.isEmpty() ? "" : " " + parameters)), () -> {
                    parts.identities.need(Identities.SYS_MODULE);
                    parts.hardware
                            .modules()
                            .load(parts.files.readAt(file, 0, Integer.MAX_VALUE), parameters, compressed);
                });
    }

    @Override
    public synchronized void swapon(String path, int priority) {
        if (priority < 0 || priority > 32767) {
            throw new AssertionError("a priority of swap is 0 to 32767, not " + priority);
        }
        parts.trace.change(Operation.SWAPON.of(path + " (priority " + priority + ")"), () -> {
            parts.identities.need(Identities.SYS_ADMIN);
            parts.swaps.on(parts.process.find(path), path, priority);
        });
    }

    @Override
    public synchronized String log() {
        return parts.trace.get(Operation.LOG.words(), parts.log::text);
    }

    @Override
    public synchronized Uevents uevents() {
        return parts.trace.get(Operation.UEVENTS.words(), () -> new UeventSocket(this, parts.uevents));
    }

    /** Lets time pass up to a limit, or to the next announcement. */
    synchronized boolean await(UeventBus.UeventQueue queue, Duration limit) {
        return parts.trace.get(Operation.AWAIT.words(), () -> {
            var until = parts.clock.now().plus(limit);
            var announced = queue.take();
            while (!announced && parts.clock.advance(until)) {
                announced = queue.take();
            }
            return announced;
        });
    }

    @Override
    public synchronized ResourceLimit limit(Resource resource) {
        return parts.trace.get(Operation.LIMIT.of(resource), () -> parts.limits.of(resource));
    }

    @Override
    public synchronized void setLimit(Resource resource, ResourceLimit limit) {
        parts.trace.change(
                Operation.SET_LIMIT.of(resource + " to " + limit),
                () -> parts.limits.set(resource, limit, parts.identities.has(Identities.SYS_RESOURCE)));
    }

    @Override
    public Credentials credentials() {
        return parts.identities;
    }

    @Override
    public synchronized Program program(String path, List<String> arguments, List<String> environment) {
        return new Program() {
            @Override
            public void exec() {
                become(path, arguments, environment);
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }

    private synchronized void become(String path, List<String> arguments, List<String> environment) {
        parts.trace.change(Operation.EXEC.of(path), () -> {
            throw parts.trace.end(new Ending.Exec(parts.programs.exec(path, arguments, environment)));
        });
    }

    @Override
    public synchronized int spawn(String path, List<String> arguments, List<String> environment, String terminal) {
        return parts.trace.changed(
                Operation.SPAWN.of(path + " on " + terminal), () -> parts.programs.spawn(path, terminal));
    }

    @Override
    public synchronized int waitForAnyChild() {
        return parts.trace.changed(Operation.WAIT_FOR_ANY_CHILD.words(), parts.programs::waitForAny);
    }

    @Override
    public synchronized void drain(Descriptor terminal) {
        parts.trace.run(Operation.DRAIN.of(terminal.path()), () -> parts.files.drain(terminal));
    }

    @Override
    public synchronized void sync() {
        parts.trace.change(Operation.SYNC.words(), () -> {});
    }

    @Override
    public synchronized void reboot(RebootCommand command) {
        parts.trace.change(Operation.REBOOT.of("(" + command + ")"), () -> {
            parts.identities.need(Identities.SYS_BOOT);
            throw parts.trace.end(new Ending.Reboot(command));
        });
    }

    @Override
    public synchronized void debugExit(int code) {
        if (parts.hardware.hasDebugExit()) {
            parts.trace.change(Operation.DEBUG_EXIT.of(code), () -> {
                throw parts.trace.end(new Ending.DebugExit(code));
            });
        }
    }

    @Override
    public synchronized void exit(int status) {
        parts.trace.change(Operation.EXIT.of(status), () -> {
            throw parts.trace.end(new Ending.Exit(status));
        });
    }

    @Override
    public synchronized void pause() {
        parts.trace.change(Operation.PAUSE.words(), () -> {
            throw parts.trace.end(new Ending.Pause());
        });
    }
}
