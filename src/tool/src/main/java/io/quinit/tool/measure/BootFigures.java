package io.quinit.tool.measure;

import io.quinit.tool.vm.AgentFacts;

/**
 * What one boot costs, as the guest agent found it. Times are the guest's, by the kernel's log, in seconds since the kernel's start.
 *
 * @param runInit the kernel's line "Run /init"
 * @param firstInstruction the agent's first line
 * @param usedKib MemTotal less MemFree, less the pages on the processors' free lists, which MemFree leaves out
 * @param leftKib MemFree and those pages
 */
record BootFigures(double runInit, double firstInstruction, long usedKib, long leftKib) {
    static BootFigures of(AgentFacts agent) {
        return new BootFigures(
                Double.parseDouble(agent.one("time run-init")),
                Double.parseDouble(agent.one("time first-instruction")),
                agent.number("memory used-kib"),
                agent.number("memory left-kib"));
    }

    double initMilliseconds() {
        return (firstInstruction - runInit) * 1000;
    }

    double kernelStartMilliseconds() {
        return firstInstruction * 1000;
    }
}
