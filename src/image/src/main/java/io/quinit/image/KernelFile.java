package io.quinit.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** What processor a kernel file is for, by what boot loaders look at. */
final class KernelFile {
    /** "HdrS", from Documentation/arch/x86/boot.rst. */
    private static final int X86_MAGIC = 0x53726448;

    private static final int X86_AT = 0x202;

    /** "ARM\x64", from Documentation/arch/arm64/booting.rst. */
    private static final int ARM64_MAGIC = 0x644d5241;

    private static final int ARM64_AT = 56;

    private KernelFile() {}

    /** Empty where it says nothing (a compressed aarch64 kernel), or is for neither. */
    static Optional<Architecture> architecture(byte[] vmlinuz) {
        if (numberAt(vmlinuz, X86_AT) == X86_MAGIC) {
            return Optional.of(Architecture.X86_64);
        }
        return numberAt(vmlinuz, ARM64_AT) == ARM64_MAGIC ? Optional.of(Architecture.AARCH64) : Optional.empty();
    }

    private static int numberAt(byte[] file, int offset) {
        return file.length < offset + Integer.BYTES
                ? 0
                : ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
    }
}
