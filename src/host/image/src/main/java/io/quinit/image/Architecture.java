package io.quinit.image;

import java.util.Arrays;
import java.util.Optional;

/** The processors that an init can be built for. */
public enum Architecture {
    X86_64("x86-64", 62, "amd64"),
    AARCH64("aarch64", 183, "aarch64");

    private final String word;
    private final int machine;
    private final String java;

    Architecture(String word, int machine, String java) {
        this.word = word;
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

    /** What an ELF file is for, in a word. */
    static String nameOf(int machine) {
        return switch (machine) {
            case 3 -> "i386";
            case 21 -> "ppc64";
            case 22 -> "s390x";
            case 40 -> "arm (32 bits)";
            case 62 -> X86_64.word;
            case 183 -> AARCH64.word;
            case 243 -> "riscv64";
            case 258 -> "loongarch64";
            default -> "ELF machine " + machine;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
