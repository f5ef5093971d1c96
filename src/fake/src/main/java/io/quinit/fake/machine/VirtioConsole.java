package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The device of ports: the first may be a console, and the entry of a port comes before its name. */
final class VirtioConsole {
    /** As measured on Linux 6.1: entries after 1 ms, names 20 ms later; opening {@code name} until then is ENOENT. */
    private static final Duration ENTRY = Duration.ofMillis(1);

    private static final Duration NAME = Duration.ofMillis(21);
    private static final String CLASS = "class/virtio-ports";

    private final Inode sys;
    private final Inode dev;
    private final Clock clock;
    private final UeventBus uevents;
    private final Terminals terminals;
    private final Map<String, Port> ports = new LinkedHashMap<>();

    VirtioConsole(Inode sys, Inode dev, Clock clock, UeventBus uevents, Terminals terminals) {
        this.sys = sys;
        this.dev = dev;
        this.clock = clock;
        this.uevents = uevents;
        this.terminals = terminals;
    }

    /**
     * The driver has it.
     *
     * @param device its number on the bus
     * @param folder below {@code /sys}
     */
    void bind(boolean console, List<PortSpec> specs, int device, String folder) {
        sys.below(CLASS);
        clock.in(ENTRY, () -> {
            if (console) {
                terminals.add("hvc0", true);
                enter(device, 0, folder, new ConsolePort());
            }
            for (var i = 0; i < specs.size(); i++) {
                enter(device, i + 1, folder, port(specs.get(i)));
            }
            uevents.announce();
        });
        for (var i = 0; i < specs.size(); i++) {
            var number = i + 1;
            var name = specs.get(i).name();
            var after = specs.get(i).nameAfter();
            clock.in(NAME, () -> clock.afterStart(after, () -> name(device, number, folder, name)));
        }
    }

    private Port port(PortSpec spec) {
        return ports.computeIfAbsent(spec.name(), name -> new Port(spec.connected()));
    }

    private void enter(int device, int number, String folder, Content node) {
        var entry = "vport" + device + "p" + number;
        sys.below(folder + "/virtio-ports/" + entry);
        sys.put(CLASS + "/" + entry, Inode.link("../../" + folder + "/virtio-ports/" + entry));
        dev.add(entry, Inode.characterDevice(0600, node));
    }

    private void name(int device, int number, String folder, String name) {
        var path = folder + "/virtio-ports/vport" + device + "p" + number + "/name";
        sys.put(path, Inode.generated(Generated.text(name + "\n")));
        uevents.announce();
    }

    /** What a port's host got. */
    String sent(String name) {
        return ports.containsKey(name) ? ports.get(name).sent() : "";
    }

    /** It belongs to hvc0, and opens for nobody else. */
    private static final class ConsolePort implements Content {
        @Override
        public Content open(boolean reads, boolean writes) {
            throw new Refused(Errno.ENXIO);
        }

        @Override
        public byte[] read() {
            throw new IllegalStateException("it cannot be open");
        }
    }
}
