package io.quinit.vm.measure;

import io.quinit.host.HostFailure;
import io.quinit.vm.Accelerator;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.VirtualMachine;
import java.io.IOException;
import java.time.Duration;

/** The smallest machine that a contender still boots on. */
final class LowestMemory {
    static final int STEP_MIB = 8;
    private static final int NONE_BOOTS_MIB = 32;
    private static final int ALL_BOOT_MIB = 192;

    /** A machine with too little may hang as well as panic. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    /** Whether a machine with so much memory boots. */
    @FunctionalInterface
    interface Trial {
        boolean boots(int mebibytes) throws IOException, InterruptedException;
    }

    private LowestMemory() {}

    static int of(Contender contender, Setting setting, String words) throws IOException, InterruptedException {
        return search(mebibytes -> boots(contender, setting, words, mebibytes));
    }

    private static boolean boots(Contender contender, Setting setting, String words, int mebibytes)
            throws IOException, InterruptedException {
        var spec = setting.machine(contender.initramfs(), words)
                .accelerator(Accelerator.TCG)
                .memory(mebibytes + "M")
                .timeLimit(LIMIT)
                .build();
        try (VirtualMachine machine = VirtualMachine.start(spec)) {
            return AgentFacts.of(machine.await().console()).complete();
        }
    }

    /** By halves, in steps of {@value #STEP_MIB} MiB: with more memory than boots it boots as well. */
    static int search(Trial trial) throws IOException, InterruptedException {
        int fails = NONE_BOOTS_MIB / STEP_MIB;
        int boots = ALL_BOOT_MIB / STEP_MIB;
        if (!trial.boots(ALL_BOOT_MIB)) {
            throw new HostFailure("does not boot with " + ALL_BOOT_MIB + " MiB");
        }
        while (boots - fails > 1) {
            int middle = (fails + boots) / 2;
            if (trial.boots(middle * STEP_MIB)) {
                boots = middle;
            } else {
                fails = middle;
            }
        }
        return boots * STEP_MIB;
    }
}
