package io.quinit.image;

import io.quinit.elf.ElfMachine;
import java.util.Arrays;
import java.util.Optional;

/** The processors that an init can be built for. */
public enum Architecture {
    X86_64(ElfMachine.X86_64, "amd64"),
    AARCH64(ElfMachine.AARCH64, "aarch64");

    private final String word;
    private final int machine;
    private final String java;

    Architecture(int machine, String java) {
        this.word = ElfMachine.nameOf(machine);
        this.machine = machine;
        this.java = java;
    }

    /** This machine's. @throws IllegalStateException when it is none of them */
    public static Architecture ofThisMachine() {
        var name = System.getProperty("os.arch");
        return Arrays.stream(values())
                .filter(known -> known.java.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no init is built for %s, only for %s".formatted(name, Arrays.toString(values()))));
    }

    public static Optional<Architecture> of(String word) {
        return Arrays.stream(values()).filter(known -> known.word.equals(word)).findFirst();
    }

    /** {@code e_machine} of its ELF files; see elf.h. */
    int machine() {
        return machine;
    }

    @Override
    public String toString() {
        return word;
    }
}
