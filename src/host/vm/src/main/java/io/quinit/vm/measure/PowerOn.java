package io.quinit.vm.measure;

import io.quinit.host.HostFailure;
import io.quinit.vm.AgentFacts;
import java.util.regex.Pattern;

/**
 * When the agent started, counted from the machine's power-on. The guest's own clock begins later, with the kernel, and
 * runs fast at first. The TSC does neither: under the instruction clock it is QEMU's virtual time, from 0, in nanoseconds.
 */
final class PowerOn {
    private static final Pattern SAMPLE = Pattern.compile("(\\d+) monotonic-ns (\\d+)");

    private PowerOn() {}

    /**
     * Milliseconds from power-on to the agent. The agent read the TSC some milliseconds after its start, together with the
     * clock that it had read at its start.
     */
    static double toAgent(AgentFacts facts) {
        var sample = SAMPLE.matcher(facts.one("time tsc"));
        if (!sample.matches()) {
            throw new HostFailure("the guest agent's \"time tsc\" is no pair of numbers: " + facts.one("time tsc"));
        }
        long since = Long.parseLong(sample.group(2)) - facts.number("time monotonic-ns");
        return (Long.parseLong(sample.group(1)) - since) / 1e6;
    }
}
