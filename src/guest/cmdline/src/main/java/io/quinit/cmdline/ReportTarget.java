package io.quinit.cmdline;

/** Where the report of a boot goes; {@code toString} is the text that {@link #parse} reads. */
public sealed interface ReportTarget {
    String EXPECTED = "off, console, port:NAME or vsock:PORT (a number from 1 to 4294967294)";

    /** Nowhere. */
    record Off() implements ReportTarget {
        @Override
        public String toString() {
            return "off";
        }
    }

    /** A line on the console. */
    record Console() implements ReportTarget {
        @Override
        public String toString() {
            return "console";
        }
    }

    /** The virtio port of this name. */
    record Port(String name) implements ReportTarget {
        @Override
        public String toString() {
            return PORT + name;
        }
    }

    /** A stream to this port of the host, context 2 of vsock(7). */
    record Vsock(long port) implements ReportTarget {
        @Override
        public String toString() {
            return VSOCK + port;
        }
    }

    String PORT = "port:";
    String VSOCK = "vsock:";

    /** VMADDR_PORT_ANY, 4294967295, is no port. */
    long LAST_VSOCK_PORT = 4294967294L;

    static ReportTarget parse(String text) throws InvalidValueException {
        if (text.equals("off")) {
            return new Off();
        }
        if (text.equals("console")) {
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
}
