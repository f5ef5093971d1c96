package io.quinit.loader;

import io.quinit.boot.step.StepLog;
import io.quinit.kernel.Errno;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Why modules are not in the kernel, and who was told of it, by whichever thread. Modules go by their names. */
final class ModuleFailures {
    private final Map<String, String> why = new HashMap<>();
    /** Refusals that nobody was told of yet. */
    private final Map<String, String> untold = new HashMap<>();

    private final Set<String> deviceless = new HashSet<>();
    private final Set<String> toldAbsent = new HashSet<>();

    /** The rest of a sentence about a module: {@code was refused: load …}; empty where nothing is known against it. */
    synchronized String of(String module) {
        return why.getOrDefault(module, "");
    }

    /** @param where it was looked for; empty where it has been told that there is nothing at all */
    synchronized void absent(String module, String where, String advice, StepLog log) {
        why.put(module, "is not in this initramfs");
        if (!where.isEmpty() && toldAbsent.add(module)) {
            log.warn("module " + module + " is neither in this initramfs (" + where + ") nor built in; " + advice);
        }
    }

    synchronized void denied(String module) {
        why.put(module, "is denied by init.modules.deny");
    }

    synchronized void refused(String module, Errno errno, String explanation) {
        why.put(module, "was refused: " + explanation);
        untold.put(module, explanation);
        if (errno == Errno.ENODEV) {
            deviceless.add(module);
        }
    }

    /** That a module cannot be loaded without another one, which has its own trouble. */
    synchronized void needs(String module, String need, StepLog log) {
        tell(need, log);
        why.putIfAbsent(module, "needs " + need + ", which " + of(need));
    }

    /** What fits some processors alone (crc32c_intel, which ext4 wishes for) keeps nothing out: the kernel refuses what truly needs it. */
    synchronized boolean isHelpAlone(String module, StepLog log) {
        if (!deviceless.contains(module)) {
            return false;
        }
        log.debug(module + ": " + of(module));
        return true;
    }

    synchronized void tell(String module, StepLog log) {
        var refusal = untold.remove(module);
        if (refusal != null) {
            log.warn(refusal);
        }
    }
}
