package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The serial lines of a PC, four of which always have a node; a virtual console; and /dev/console, which stands for one of them. */
final class Terminals implements Content {
    private static final int SERIAL_LINES = 4;
    private static final String SCREEN = "tty0";
    private static final String HVC0 = "hvc0";

    private final Map<String, Terminal> byName = new LinkedHashMap<>();
    private final Inode dev;
    private final String commandLine;

    Terminals(Inode dev, Set<String> alive, String commandLine, Arrivals arrivals) {
        this.dev = dev;
        this.commandLine = commandLine;
        for (var i = 0; i < SERIAL_LINES; i++) {
            add("ttyS" + i);
            if (alive.contains("ttyS" + i)) {
                arrivals.add("terminal ttyS" + i, hardware("ttyS" + i));
            }
        }
        if (alive.contains("ttyAMA0")) {
            add("ttyAMA0");
            arrivals.add("terminal ttyAMA0", hardware("ttyAMA0"));
        }
        add(SCREEN).live(true);
        dev.add("console", Inode.characterDevice(0600, this));
    }

    private Terminal add(String name) {
        var terminal = byName.computeIfAbsent(name, first -> new Terminal());
        dev.add(name, Inode.characterDevice(0600, terminal));
        return terminal;
    }

    /** The hardware behind a node that is always there. */
    private Plug hardware(String name) {
        return new Plug() {
            @Override
            public void come() {
                byName.get(name).live(true);
            }

            @Override
            public void go() {
                hangUp(name);
            }
        };
    }

    /** A console by virtio, which is a port too, and whose node comes with its device. */
    Plug hvc0(Plug port) {
        return new Plug() {
            @Override
            public void come() {
                add(HVC0).live(true);
                port.come();
            }

            @Override
            public void go() {
                port.go();
                dev.cut(HVC0);
                hangUp(HVC0);
            }
        };
    }

    void plug(String name) {
        var known = byName.get(name);
        (known == null ? add(name) : known).live(true);
    }

    /** Who has it open gets EIO from then on. */
    void hangUp(String name) {
        var terminal = byName.get(name);
        if (terminal != null) {
            terminal.live(false);
        }
    }

    /** What was sent to it; empty where there is none. */
    String sent(String name) {
        var terminal = byName.get(name);
        return terminal == null ? "" : terminal.sent();
    }

    /** The terminal that the last {@code console=} names, as soon as its driver is there; the screen where the line names none. */
    @Override
    public Content open(boolean reads, boolean writes) {
        var named = named();
        if (named.isEmpty()) {
            return byName.get(SCREEN);
        }
        for (var name : named.reversed()) {
            var terminal = byName.get(name);
            if (terminal != null && terminal.isAlive()) {
                return terminal;
            }
        }
        throw new Refused(Errno.ENODEV);
    }

    private List<String> named() {
        var named = new ArrayList<String>();
        for (var word : commandLine.split(" ")) {
            if (word.startsWith("console=")) {
                named.add(word.substring("console=".length()).split(",")[0]);
            }
        }
        return named;
    }

    @Override
    public byte[] read() {
        throw new IllegalStateException("what is open is a terminal");
    }
}
