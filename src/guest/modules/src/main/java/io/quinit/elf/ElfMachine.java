package io.quinit.elf;

/** Processors by name; the numbers are those of {@code e_machine} in elf.h. */
public final class ElfMachine {
    public static final int X86_64 = 62;
    public static final int AARCH64 = 183;

    private ElfMachine() {}

    /** @param wide 64 bits */
    public static String nameOf(int machine, boolean wide, boolean bigEndian) {
        return switch (machine) {
            case 2 -> "sparc (32 bits)";
            case 3 -> "i386 (32 bits)";
            case 8 -> "mips";
            case 20 -> "ppc (32 bits)";
            case 21 -> bigEndian ? "ppc64" : "ppc64le";
            case 22 -> wide ? "s390x" : "s390";
            case 40 -> bigEndian ? "arm (32 bits, big endian)" : "arm (32 bits)";
            case 43 -> "sparc64";
            case X86_64 -> wide ? "x86-64" : "x32";
            case AARCH64 -> bigEndian ? "aarch64 (big endian)" : "aarch64";
            case 243 -> wide ? "riscv64" : "riscv32";
            case 247 -> "bpf";
            case 258 -> "loongarch64";
            default -> "ELF machine " + machine;
        };
    }

    /** Of 64 bits and little endian, as the processors are that an init is built for. */
    public static String nameOf(int machine) {
        return nameOf(machine, true, false);
    }

    /** @param machine as uname(2) has it */
    public static String ofKernel(String machine) {
        return machine.equals("x86_64") ? "x86-64" : machine;
    }
}
