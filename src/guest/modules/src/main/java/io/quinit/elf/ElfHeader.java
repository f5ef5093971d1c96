package io.quinit.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The header of an ELF file, of 32 or 64 bits and either byte order. No offset and no count in it is trusted: what it points to may lie
 * beyond the file.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/elf.5.html">elf(5)</a>
 */
public final class ElfHeader {
    /** Of the longest kind of header, in bytes. */
    public static final int SIZE = 64;

    /** {@code e_type}. */
    public static final int RELOCATABLE = 1;

    public static final int EXECUTABLE = 2;
    public static final int SHARED = 3;
    public static final int CORE = 4;

    private static final int MAGIC = 0x464c457f;
    private static final byte CLASS_64 = 2;
    private static final byte BIG_ENDIAN = 2;

    /** Where the fields lie that 32 and 64 bits put in different places. */
    private record Layout(int size, int segments, int sections, int counts) {
        static final Layout NARROW = new Layout(52, 28, 32, 42);
        static final Layout WIDE = new Layout(SIZE, 32, 40, 54);
    }

    /**
     * Where headers of segments or sections lie.
     *
     * @param offset in the file
     * @param entrySize of each, in bytes
     */
    public record Table(long offset, int entrySize, int count) {}

    private final ByteBuffer bytes;
    private final Layout layout;

    /** @param head the first bytes of a file that {@link #isElf}: {@link #SIZE}, or as many as it has */
    public ElfHeader(ByteBuffer head) {
        layout = head.limit() > 4 && head.get(4) == CLASS_64 ? Layout.WIDE : Layout.NARROW;
        boolean isBig = head.limit() > 5 && head.get(5) == BIG_ENDIAN;
        bytes = head.duplicate().order(isBig ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether a file that begins so says that it is one. */
    public static boolean isElf(ByteBuffer head) {
        return head.limit() >= Integer.BYTES
                && head.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(0) == MAGIC;
    }

    /** Whether all of it is there; only then the following are of use. */
    public boolean isWhole() {
        return bytes.limit() >= layout.size;
    }

    /** 64 bits. */
    public boolean isWide() {
        return layout == Layout.WIDE;
    }

    public ByteOrder order() {
        return bytes.order();
    }

    public int type() {
        return number(16);
    }

    /** {@code e_machine}; see {@link ElfMachine}. */
    public int machine() {
        return number(18);
    }

    /** What the processor is called that it is for. */
    public String machineName() {
        return ElfMachine.nameOf(machine(), isWide(), order() == ByteOrder.BIG_ENDIAN);
    }

    /** Program headers. */
    public Table segments() {
        return new Table(word(layout.segments), number(layout.counts), number(layout.counts + 2));
    }

    /** Section headers. */
    public Table sections() {
        return new Table(word(layout.sections), number(layout.counts + 4), number(layout.counts + 6));
    }

    /** Index of the section that holds the sections' names. */
    public int sectionNames() {
        return number(layout.counts + 8);
    }

    /** @param entry of the table of {@link #segments()}, {@link ElfSegment#size} bytes */
    public ElfSegment segment(ByteBuffer entry) {
        return ElfSegment.of(entry.duplicate().order(order()), isWide());
    }

    private int number(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private long word(int at) {
        return isWide() ? bytes.getLong(at) : Integer.toUnsignedLong(bytes.getInt(at));
    }
}
