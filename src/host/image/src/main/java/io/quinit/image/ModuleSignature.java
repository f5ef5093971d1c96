package io.quinit.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The signature that the kernel's build appends to a module: the signature itself, {@code struct module_signature} (12 bytes, the
 * signature's length big-endian in the last four) and a closing text. Source: scripts/sign-file.c and
 * include/linux/module_signature.h of the kernel.
 */
public final class ModuleSignature {
    private static final byte[] MARKER = "~Module signature appended~\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STRUCT_SIZE = 12;

    private ModuleSignature() {}

    public static boolean isAppendedTo(byte[] module) {
        int start = module.length - MARKER.length;
        return start >= 0 && Arrays.equals(module, start, module.length, MARKER, 0, MARKER.length);
    }

    /**
     * The module without its signature; an unsigned module as it is.
     *
     * @throws MalformedFileException when the signature claims to be longer than the module
     */
    public static byte[] cut(byte[] module) throws MalformedFileException {
        if (!isAppendedTo(module)) {
            return module;
        }
        int structEnd = module.length - MARKER.length;
        if (structEnd < STRUCT_SIZE) {
            throw new MalformedFileException("module signature without its 12-byte header: the file is cut off");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(module).getInt(structEnd - Integer.BYTES));
        long end = structEnd - STRUCT_SIZE - length;
        if (length == 0 || end <= 0) {
            throw new MalformedFileException(
                    "module signature of %d bytes in a file of %d bytes".formatted(length, module.length));
        }
        return Arrays.copyOf(module, (int) end);
    }
}
