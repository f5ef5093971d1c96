package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.DirectoryEntry;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a folder holds where something is missing, the names most like the missing one first. */
final class DirectoryNames {
    private static final int SHOWN = 8;

    /** A guest can make a folder of millions. */
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

    /** How many letters at their start are the same. */
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
