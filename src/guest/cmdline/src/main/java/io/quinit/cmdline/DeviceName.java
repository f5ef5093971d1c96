package io.quinit.cmdline;

/** How a block device is named; {@code toString} is the text that {@link #parse} reads. */
public sealed interface DeviceName {
    String EXPECTED = "/dev/NAME, serial:NAME, UUID=..., LABEL=... or PARTUUID=...";

    /** A path: the name that the kernel gave, or a file to swap on. */
    record Path(String path) implements DeviceName {
        @Override
        public String toString() {
            return path;
        }
    }

    /** What the host set as the disk's serial; virtio carries 20 bytes of it. */
    record Serial(String serial) implements DeviceName {
        @Override
        public String toString() {
            return "serial:" + serial;
        }
    }

    /** A file system's UUID, hexadecimal digits and hyphens, in the case in which it was written. */
    record Uuid(String uuid) implements DeviceName {
        @Override
        public String toString() {
            return "UUID=" + uuid;
        }
    }

    /** A file system's label. */
    record Label(String label) implements DeviceName {
        @Override
        public String toString() {
            return "LABEL=" + label;
        }
    }

    /** A partition's UUID in the partition table. */
    record PartUuid(String uuid) implements DeviceName {
        @Override
        public String toString() {
            return "PARTUUID=" + uuid;
        }
    }

    static DeviceName parse(String text) throws InvalidValueException {
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
}
