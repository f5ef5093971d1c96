package io.quinit.steps.agent.diagnosis;

/** Processors by name. */
final class Architecture {
    private Architecture() {}

    /**
     * @param machine e_machine of an ELF file (elf.h)
     * @param wide 64 bits
     */
    static String ofElf(int machine, boolean wide, boolean bigEndian) {
        return switch (machine) {
            case 2 -> "sparc (32 bits)";
            case 3 -> "i386 (32 bits)";
            case 8 -> "mips";
            case 20 -> "ppc (32 bits)";
            case 21 -> bigEndian ? "ppc64" : "ppc64le";
            case 22 -> wide ? "s390x" : "s390";
            case 40 -> bigEndian ? "arm (32 bits, big endian)" : "arm (32 bits)";
            case 43 -> "sparc64";
            case 62 -> wide ? "x86-64" : "x32";
            case 183 -> bigEndian ? "aarch64 (big endian)" : "aarch64";
            case 243 -> wide ? "riscv64" : "riscv32";
            case 247 -> "bpf";
            case 258 -> "loongarch64";
            default -> "ELF machine " + machine;
        };
    }

    /** @param machine as uname(2) has it */
    static String ofKernel(String machine) {
        return machine.equals("x86_64") ? "x86-64" : machine;
    }
}
