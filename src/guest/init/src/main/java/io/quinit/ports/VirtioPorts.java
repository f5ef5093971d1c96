package io.quinit.ports;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The machine's virtio ports in sysfs: {@code vportNpM} is port M of virtio device N.
 *
 * @see <a href="https://www.kernel.org/doc/Documentation/ABI/testing/sysfs-class-virtio-ports">sysfs-class-virtio-ports</a>
 */
public final class VirtioPorts {
    private static final String CLASS = "/sys/class/virtio-ports";

    private final Files files;

    public VirtioPorts(Kernel kernel) {
        this.files = new Files(kernel);
    }

    /** All that are there, with a name or without one yet. */
    public List<String> entries() {
        return files.names(CLASS);
    }

    /** Port 0 is the one that a virtconsole takes; it has no name file, ever. */
    public static boolean isConsole(String entry) {
        return entry.endsWith("p0");
    }

    /** A port counts once its name can be read: its entry comes first, and is announced as changed when the name is there. */
    public Map<String, String> entriesByName() {
        var ports = new TreeMap<String, String>();
        for (var entry : entries()) {
            var name = withoutLineFeed(files.readIfThere(CLASS + "/" + entry + "/name"));
            if (!name.isEmpty()) {
                ports.put(name, entry);
            }
        }
        return ports;
    }

    private static String withoutLineFeed(String name) {
        return name.endsWith("\n") ? name.substring(0, name.length() - 1) : name;
    }
}
