package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists a directory in which a name is missing, the names most like it first. */
final class DirectoryNames {
    private static final int SHOWN = 8;

    /** A guest can create a directory with millions of entries. */
    private static final int READ = 1000;

    private DirectoryNames() {}

    static String near(Kernel kernel, String missing, String folder) {
        var wanted = missing.substring(missing.lastIndexOf('/') + 1);
        var names = new ArrayList<>(names(kernel, folder));
        names.sort(
                Comparator.<String>comparingInt(name -> -alike(name, wanted)).thenComparing(Comparator.naturalOrder()));
        if (names.isEmpty()) {
            return Printable.of(folder) + " is empty";
        }
        var shown = names.stream().limit(SHOWN).map(Printable::of).toList();
        return Printable.of(folder) + " holds " + String.join(", ", shown) + (names.size() > SHOWN ? " and more" : "");
    }

    private static List<String> names(Kernel kernel, String folder) {
        try (var open = kernel.open(folder, OpenFlag.RDONLY, OpenFlag.DIRECTORY)) {
            return kernel.list(open, READ).stream().map(DirectoryEntry::name).toList();
        } catch (KernelException unreadable) {
            return List.of();
        }
    }

    /** Returns how many characters at their start are the same. */
    private static int alike(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (var i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }
}
