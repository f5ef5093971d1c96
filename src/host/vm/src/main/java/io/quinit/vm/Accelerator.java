package io.quinit.vm;

import java.util.List;

/** What executes the guest's instructions. */
public enum Accelerator {
    /** The processor itself, where {@link KvmProbe} finds that it does. */
    KVM("kvm"),
    /** QEMU's translator: works everywhere. */
    TCG("tcg"),
    /** QEMU's translator with a guest clock that counts instructions, one nanosecond each; needs a single processor. */
    INSTRUCTION_CLOCK("tcg", "-icount", "shift=0,sleep=on");

    private final List<String> arguments;

    Accelerator(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** What follows {@code -accel}. */
    List<String> arguments() {
        return arguments;
    }

    /** KVM where it works, else TCG. */
    public static Accelerator best() {
        return KvmProbe.works() ? KVM : TCG;
    }
}
