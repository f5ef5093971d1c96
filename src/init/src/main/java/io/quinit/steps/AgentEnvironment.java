package io.quinit.steps;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the agent gets as environment: what the kernel gave us (TERM, and words of its command line that it does not know), with
 * the contract's PATH and HOME.
 *
 * @param variables {@code NAME=value}
 */
record AgentEnvironment(List<String> variables) {
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin";
    private static final String HOME = "/root";

    /** Read from /proc, early, since the new root may have no place for /proc. */
    static AgentEnvironment fromKernel(Kernel kernel) {
        return of(new Files(kernel).readIfThere("/proc/self/environ"));
    }

    static AgentEnvironment of(String environ) {
        var byName = new LinkedHashMap<String, String>();
        for (var variable : environ.split("\0")) {
            var equals = variable.indexOf('=');
            if (equals > 0) {
                byName.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        byName.put("PATH", PATH);
        byName.put("HOME", HOME);
        var variables = new ArrayList<String>();
        byName.forEach((name, value) -> variables.add(name + "=" + value));
        return new AgentEnvironment(List.copyOf(variables));
    }
}
