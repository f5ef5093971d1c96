package io.quinit.cmdline;

/**
 * Where the report of a boot goes; {@code toString} is the text that {@link #parse} reads. A class, since a mapping takes an interface
 * for a group of properties.
 */
public abstract sealed class ReportTarget {
    static final String TITLE = "off, console, port:NAME or vsock:PORT";
    static final String EXPECTED = TITLE + " (a number from 1 to 4294967294)";

    private static final String OFF = "off";
    private static final String CONSOLE = "console";
    private static final String PORT = "port:";
    private static final String VSOCK = "vsock:";

    /** VMADDR_PORT_ANY, 4294967295, is no port. */
    private static final long LAST_VSOCK_PORT = 4294967294L;

    private final String text;

    private ReportTarget(String text) {
        this.text = text;
    }

    /** Nowhere. */
    public static final class Off extends ReportTarget {
        public Off() {
            super(OFF);
        }
    }

    /** A line on the console. */
    public static final class Console extends ReportTarget {
        public Console() {
            super(CONSOLE);
        }
    }

    /** The virtio port of this name. */
    public static final class Port extends ReportTarget {
        private final String name;

        public Port(String name) {
            super(PORT + name);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** A stream to this port of the host, context 2 of vsock(7). */
    public static final class Vsock extends ReportTarget {
        private final long port;

        public Vsock(long port) {
            super(VSOCK + port);
            this.port = port;
        }

        public long port() {
            return port;
        }
    }

    public static ReportTarget parse(String text) throws InvalidValueException {
        if (text.equals(OFF)) {
            return new Off();
        }
        if (text.equals(CONSOLE)) {
            return new Console();
        }
        if (text.startsWith(PORT) && text.length() > PORT.length()) {
            return new Port(text.substring(PORT.length()));
        }
        long port = text.startsWith(VSOCK) ? Digits.parse(text.substring(VSOCK.length()), LAST_VSOCK_PORT) : 0;
        if (port < 1) {
            throw new InvalidValueException(text, EXPECTED);
        }
        return new Vsock(port);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportTarget target && target.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
