package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The device of ports: the first may be a console, and the entry of a port comes before its name. */
final class VirtioConsole {
    /** As measured on Linux 6.1: entries after 1 ms, names 20 ms later; opening {@code name} until then is ENOENT. */
    private static final Duration ENTRY = Duration.ofMillis(1);

    private static final Duration NAME = Duration.ofMillis(21);
    private final Inode sys;
    private final Inode dev;
    private final Clock clock;
    private final Arrivals arrivals;
    private final Terminals terminals;
    private final Map<String, Port.Host> hosts = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    VirtioConsole(Inode sys, Inode dev, Clock clock, Arrivals arrivals, Terminals terminals) {
        this.sys = sys;
        this.dev = dev;
        this.clock = clock;
        this.arrivals = arrivals;
        this.terminals = terminals;
    }

    /**
     * The driver has it.
     *
     * @param device its number on the bus
     * @param directory below {@code /sys}
     * @return what takes all of it away again
     */
    Runnable bind(boolean console, List<PortSpec> specs, int device, String directory) {
        sys.below(PortPlace.CLASS);
        var bound = new Bound(device, directory);
        clock.in(ENTRY, () -> {
            if (console) {
                bound.enterConsole();
            }
            for (var i = 0; i < specs.size(); i++) {
                bound.enter(i + 1, specs.get(i));
            }
        });
        for (var i = 0; i < specs.size(); i++) {
            var number = i + 1;
            var spec = specs.get(i);
            clock.in(NAME, () -> clock.afterStart(spec.nameAfter(), () -> bound.name(number, spec.name())));
        }
        return bound::leave;
    }

    /** A device of ports with its driver. */
    private final class Bound {
        private final int device;
        private final String directory;
        private final Map<Integer, PortPlace> places = new TreeMap<>();
        private Plug console;
        private boolean left;
        private int last;

        Bound(int device, String directory) {
            this.device = device;
            this.directory = directory;
        }

        void enterConsole() {
            if (!left) {
                console = terminals.hvc0(new PortPlace(sys, dev, device, 0, directory, ConsolePort::new));
                arrivals.add("console hvc0", console);
            }
        }

        void enter(int number, PortSpec spec) {
            if (!left) {
                last = Math.max(last, number);
                var place = new PortPlace(sys, dev, device, number, directory, () -> new Port(host(spec)));
                places.put(number, place);
                arrivals.add("port " + spec.name(), new Entered(place, spec));
            }
        }

        void name(int number, String name) {
            var place = places.get(number);
            if (!left && place != null) {
                arrivals.add("name of port " + name, new Named(place, name));
            }
        }

        void leave() {
            left = true;
            places.values().forEach(PortPlace::go);
            if (console != null) {
                console.go();
            }
        }

        /** A port's entry; a second one has its name from the start. */
        private final class Entered implements Plug {
            private final PortPlace place;
            private final PortSpec spec;

            Entered(PortPlace place, PortSpec spec) {
                this.place = place;
                this.spec = spec;
            }

            @Override
            public void come() {
                if (!left) {
                    place.come();
                }
            }

            @Override
            public void go() {
                place.go();
            }

            @Override
            public void twin() {
                last++;
                enter(last, spec);
                name(last, spec.name());
            }
        }
    }

    private final class Named implements Plug {
        private final PortPlace place;
        private final String name;

        Named(PortPlace place, String name) {
            this.place = place;
            this.name = name;
        }

        @Override
        public void come() {
            names.put(place.entry(), name);
            place.name(name);
        }

        @Override
        public void go() {
            place.unname();
        }
    }

    private Port.Host host(PortSpec spec) {
        return hosts.computeIfAbsent(spec.name(), name -> new Port.Host(spec.connected()));
    }

    /** Entry to name, of all ports that ever had one. */
    Map<String, String> names() {
        return names;
    }

    /** What a port's host got. */
    String sent(String name) {
        return hosts.containsKey(name) ? hosts.get(name).sent() : "";
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
