package io.quinit.vm.measure;

import io.quinit.vm.Accelerator;

/** What the times of a boot count. */
enum Clock {
    /** The guest's instructions, and the host's time where the guest waits: on a busy host waits are too long. */
    INSTRUCTIONS(Accelerator.INSTRUCTION_CLOCK, 1, ""),
    /** The host's time, with two processors: what runs side by side shows only there. */
    HOST(Accelerator.TCG, 2, ", 2 processors, plain emulation");

    private final Accelerator accelerator;
    private final int processors;
    private final String title;

    Clock(Accelerator accelerator, int processors, String title) {
        this.accelerator = accelerator;
        this.processors = processors;
        this.title = title;
    }

    Accelerator accelerator() {
        return accelerator;
    }

    int processors() {
        return processors;
    }

    /** What it adds to a setting's title. */
    String title() {
        return title;
    }
}
