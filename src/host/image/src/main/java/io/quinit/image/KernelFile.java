package io.quinit.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a kernel file says of itself: the processor, by what boot loaders look at, and the release. */
public final class KernelFile {
    /** "HdrS", from Documentation/arch/x86/boot.rst. */
    private static final int X86_MAGIC = 0x53726448;

    private static final int X86_AT = 0x202;

    /** {@code kernel_version} of the same document: where the release is, counted from behind the first sector. */
    private static final int X86_RELEASE_AT = 0x20e;

    private static final int X86_SECTOR = 0x200;

    /** "ARM\x64", from Documentation/arch/arm64/booting.rst. */
    private static final int ARM64_MAGIC = 0x644d5241;

    private static final int ARM64_AT = 56;

    /** What {@code linux_banner} of init/version-timestamp.c starts with. */
    private static final byte[] BANNER = "Linux version ".getBytes(StandardCharsets.US_ASCII);

    /** Longest release: __NEW_UTS_LEN. */
    private static final int MAX_LENGTH = 64;

    private KernelFile() {}

    /** Empty where it says nothing (a compressed aarch64 kernel), or is for neither. */
    public static Optional<Architecture> architecture(byte[] vmlinuz) {
        if (numberAt(vmlinuz, X86_AT) == X86_MAGIC) {
            return Optional.of(Architecture.X86_64);
        }
        return numberAt(vmlinuz, ARM64_AT) == ARM64_MAGIC ? Optional.of(Architecture.AARCH64) : Optional.empty();
    }

    /** What {@code uname -r} will say, such as {@code 6.1.0-56-cloud-amd64}; empty where the file does not. */
    public static Optional<String> release(byte[] vmlinuz) {
        return architecture(vmlinuz).flatMap(architecture -> switch (architecture) {
            case X86_64 -> x86Release(vmlinuz);
            case AARCH64 -> wordAt(vmlinuz, behindBanner(vmlinuz));
        });
    }

    private static Optional<String> x86Release(byte[] vmlinuz) {
        int at = numberAt(vmlinuz, X86_RELEASE_AT) & 0xffff;
        return at == 0 ? Optional.empty() : wordAt(vmlinuz, X86_SECTOR + at);
    }

    private static int behindBanner(byte[] vmlinuz) {
        for (int at = 0; at <= vmlinuz.length - BANNER.length; at++) {
            if (Arrays.equals(vmlinuz, at, at + BANNER.length, BANNER, 0, BANNER.length)) {
                return at + BANNER.length;
            }
        }
        return vmlinuz.length;
    }

    /** Up to a blank; empty where there is no printable word of a fitting length. */
    private static Optional<String> wordAt(byte[] file, int start) {
        int end = start;
        while (end < file.length && file[end] > ' ' && file[end] < 0x7f) {
            end++;
        }
        boolean whole = end < file.length && (file[end] == ' ' || file[end] == 0);
        return whole && end > start && end - start <= MAX_LENGTH
                ? Optional.of(new String(file, start, end - start, StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    private static int numberAt(byte[] file, int offset) {
        return file.length < offset + Integer.BYTES
                ? 0
                : ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
    }
}
