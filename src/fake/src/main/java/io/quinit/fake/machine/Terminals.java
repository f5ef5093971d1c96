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

    private final Map<String, Terminal> byName = new LinkedHashMap<>();
    private final Inode dev;
    private final String commandLine;

    Terminals(Inode dev, Set<String> alive, String commandLine) {
        this.dev = dev;
        this.commandLine = commandLine;
        for (var i = 0; i < SERIAL_LINES; i++) {
            add("ttyS" + i, alive.contains("ttyS" + i));
        }
        if (alive.contains("ttyAMA0")) {
            add("ttyAMA0", true);
        }
        add(SCREEN, true);
        dev.add("console", Inode.characterDevice(0600, this));
    }

    void add(String name, boolean alive) {
        var terminal = new Terminal(alive);
        byName.put(name, terminal);
        dev.add(name, Inode.characterDevice(0600, terminal));
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
