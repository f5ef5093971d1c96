package io.quinit.cmdline;

/**
 * How a block device is named; {@code toString} is the text that {@link #parse} reads. A class, since a mapping takes an interface for
 * a group of properties.
 */
public abstract sealed class DeviceName {
    static final String EXPECTED = "/dev/NAME, serial:NAME, UUID=..., LABEL=... or PARTUUID=...";

    private final String prefix;
    private final String name;

    private DeviceName(String prefix, String name) {
        this.prefix = prefix;
        this.name = name;
    }

    /** A path: the name that the kernel gave, or a file to swap on. */
    public static final class Path extends DeviceName {
        public Path(String path) {
            super("", path);
        }

        public String path() {
            return super.name;
        }
    }

    /** What the host set as the disk's serial; virtio carries 20 bytes of it. */
    public static final class Serial extends DeviceName {
        public Serial(String serial) {
            super("serial:", serial);
        }

        public String serial() {
            return super.name;
        }
    }

    /** A file system's UUID, hexadecimal digits and hyphens, in the case in which it was written. */
    public static final class Uuid extends DeviceName {
        public Uuid(String uuid) {
            super("UUID=", uuid);
        }

        public String uuid() {
            return super.name;
        }
    }

    /** A file system's label. */
    public static final class Label extends DeviceName {
        public Label(String label) {
            super("LABEL=", label);
        }

        public String label() {
            return super.name;
        }
    }

    /** A partition's UUID in the partition table. */
    public static final class PartUuid extends DeviceName {
        public PartUuid(String uuid) {
            super("PARTUUID=", uuid);
        }

        public String uuid() {
            return super.name;
        }
    }

    public static DeviceName parse(String text) throws InvalidValueException {
        int split = 1 + text.indexOf(text.startsWith("serial:") ? ':' : '=');
        String name = text.substring(split);
        if (text.length() > 1 && text.charAt(0) == '/') {
            return new Path(text);
        }
        if (!name.isEmpty()) {
            switch (text.substring(0, split)) {
                case "serial:":
                    return new Serial(name);
                case "LABEL=":
                    return new Label(name);
                case "UUID=":
                    return new Uuid(uuid(text, name));
                case "PARTUUID=":
                    return new PartUuid(uuid(text, name));
                default:
                    break;
            }
        }
        throw new InvalidValueException(text, EXPECTED);
    }

    private static String uuid(String text, String uuid) throws InvalidValueException {
        if (!uuid.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0 && c < 0x80)) {
            throw new InvalidValueException(text, EXPECTED + ", a UUID being hexadecimal digits and hyphens");
        }
        return uuid;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceName device && device.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return prefix + name;
    }
}
