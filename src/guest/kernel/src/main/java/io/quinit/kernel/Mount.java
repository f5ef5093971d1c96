package io.quinit.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A mount as it is asked of the kernel.
 *
 * @param source device, or the file system's own name where it has none
 * @param type as in /proc/filesystems; empty for a move or a remount
 * @param data options of the file system itself, such as {@code size=128M}; may be empty
 */
public record Mount(String source, String target, String type, Set<MountFlag> flags, String data) {

    public Mount {
        flags = Set.copyOf(flags);
    }

    public static Mount of(String source, String target, String type, String data, MountFlag... flags) {
        return new Mount(source, target, type, Set.of(flags), data);
    }

    /** A mount whose options are words of mount(8): those that are flags become flags, the others data. */
    public static Mount withOptions(String source, String target, String type, List<String> options) {
        var parsed = MountOptions.parse(options);
        return new Mount(source, target, type, parsed.flags(), parsed.data());
    }

    /** {@code mount /dev/vda on /mnt (ext4, noatime)}. */
    @Override
    public String toString() {
        var text = new StringBuilder(Operation.MOUNT.of(source)).append(" on ").append(target);
        var separator = " (";
        for (var part : parts()) {
            text.append(separator).append(part);
            separator = ", ";
        }
        return separator.equals(" (") ? text.toString() : text.append(')').toString();
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        if (!type.isEmpty()) {
            parts.add(type);
        }
        for (var flag : MountFlag.values()) {
            if (flags.contains(flag)) {
                parts.add(flag.option());
            }
        }
        if (!data.isEmpty()) {
            parts.add(data);
        }
        return parts;
    }
}
