package io.quinit.steps.agent;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.smallrye.config.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agent's environment: what the kernel gave the init (TERM, and words of its command line that it does not know), then PATH and
 * HOME, then what init.agent.env sets; the last one counts. Values of init.agent.env are secrets, so this is no record: its toString
 * would show them.
 */
final class AgentEnvironment {
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin";
    private static final String HOME = "/root";

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<String> given;

    private AgentEnvironment(String environ, Map<String, Secret<String>> given) {
        for (var variable : environ.split("\0")) {
            var equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        variables.put("PATH", PATH);
        variables.put("HOME", HOME);
        given.forEach((name, secret) -> variables.put(name, text(secret)));
        this.given = given.keySet().stream().sorted().toList();
    }

    /** Read from /proc, early, since the new root may have no place for /proc. */
    static AgentEnvironment of(Kernel kernel, AgentConfig config) {
        return new AgentEnvironment(new Files(kernel).readIfThere("/proc/self/environ"), config.env());
    }

    /** The configuration turns an empty value into null. */
    private static String text(Secret<String> secret) {
        return secret.get() == null ? "" : secret.get();
    }

    /** Returns the names of the variables that the command line sets, sorted. */
    List<String> given() {
        return given;
    }

    /** Returns them as {@code NAME=value}. */
    List<String> words() {
        var words = new ArrayList<String>();
        variables.forEach((name, value) -> words.add(name + "=" + value));
        return words;
    }
}
