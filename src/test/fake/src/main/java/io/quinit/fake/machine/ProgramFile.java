package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The file of a program as execve(2) looks at it: ELF for this architecture, or a script.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/elf.5.html">elf(5)</a>
 */
public final class ProgramFile {
    private static final int HEADER = 64;
    private static final int ENTRY = 56;
    private static final int PT_LOAD = 1;
    private static final int PT_INTERP = 3;
    private static final int BINPRM_BUF_SIZE = 256;

    private final byte[] bytes;

    ProgramFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A static program that prints a text when it is run here.
     *
     * @param architecture {@code x86_64} or {@code aarch64}
     */
    public static byte[] printing(String text, String architecture) {
        var printed = text.getBytes(StandardCharsets.UTF_8);
        var size = HEADER + ENTRY + printed.length;
        var elf = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        elf.putShort(16, (short) 2).putShort(18, machine(architecture)).putLong(32, HEADER);
        elf.putShort(54, (short) ENTRY).putShort(56, (short) 1);
        elf.putInt(HEADER, PT_LOAD).putLong(HEADER + 32, size);
        elf.put(HEADER + ENTRY, printed);
        return elf.array();
    }

    private static short machine(String architecture) {
        return (short) (architecture.equals("aarch64") ? 183 : 62);
    }

    boolean isScript() {
        return bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!';
    }

    /** What the first line names. @throws Refused ENOEXEC it names nothing */
    String scriptInterpreter() {
        var head = new String(bytes, 0, Math.min(bytes.length, BINPRM_BUF_SIZE), StandardCharsets.UTF_8);
        var line = head.lines().findFirst().orElse("").substring(2).strip();
        var words = line.split("[ \t]");
        Refused.unless(!words[0].isEmpty(), Errno.ENOEXEC);
        return words[0];
    }

    /** The dynamic loader; empty for a static program. @throws Refused ENOEXEC no ELF file, or for another machine */
    String loader(String architecture) {
        Refused.unless(bytes.length >= HEADER && bytes[0] == 0x7f && bytes[1] == 'E', Errno.ENOEXEC);
        var elf = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Refused.unless(elf.getShort(18) == machine(architecture), Errno.ENOEXEC);
        var count = elf.getShort(56);
        Refused.unless(count > 0 && bytes.length >= HEADER + count * ENTRY, Errno.ENOEXEC);
        for (var i = 0; i < count; i++) {
            var at = HEADER + i * ENTRY;
            if (elf.getInt(at) == PT_INTERP) {
                return text((int) elf.getLong(at + 8), (int) elf.getLong(at + 32) - 1);
            }
        }
        return "";
    }

    private String text(int from, int length) {
        Refused.unless(from >= 0 && length > 0 && from + length < bytes.length, Errno.EIO);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** Of one that {@link #printing} made; nothing of others. */
    byte[] output() {
        var isOurs = bytes.length > HEADER + ENTRY && bytes[56] == 1;
        return isOurs ? Arrays.copyOfRange(bytes, HEADER + ENTRY, bytes.length) : new byte[0];
    }
}
