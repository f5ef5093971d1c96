package io.quinit.steps.agent.diagnosis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The head of an ELF file as the kernel reads it before it runs one (fs/binfmt_elf.c). No offset and no count in it is trusted.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/elf.5.html">elf(5)</a>
 */
final class ElfProgram {
    private static final byte ELFCLASS64 = 2;
    private static final byte ELFDATA2MSB = 2;
    private static final int ET_REL = 1;
    private static final int ET_EXEC = 2;
    private static final int ET_DYN = 3;
    private static final int ET_CORE = 4;
    private static final int PT_LOAD = 1;
    private static final int PT_INTERP = 3;
    private static final int PATH_MAX = 4096;

    /** The kernel takes no longer table. */
    private static final int MOST_HEADERS = 64 * 1024;

    private final FileHead file;
    private final Layout layout;
    private final ByteBuffer header;
    private final String fault;
    private String loader = "";

    /** Where the fields lie that 32 and 64 bits put in different places: of the header, then of a program header. */
    private record Layout(int size, int phoff, int phentsize, int phnum, int entry, int offset, int filesz) {
        static final Layout NARROW = new Layout(52, 28, 42, 44, 32, 4, 16);
        static final Layout WIDE = new Layout(64, 32, 54, 56, 56, 8, 32);
    }

    ElfProgram(FileHead file) {
        this.file = file;
        var bytes = file.bytes(0, Layout.WIDE.size);
        layout = bytes.length > 4 && bytes[4] == ELFCLASS64 ? Layout.WIDE : Layout.NARROW;
        header = ordered(
                bytes, bytes.length > 5 && bytes[5] == ELFDATA2MSB ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        fault = findFault();
    }

    private static ByteBuffer ordered(byte[] bytes, ByteOrder order) {
        return ByteBuffer.wrap(bytes).order(order);
    }

    boolean hasHeader() {
        return header.limit() >= layout.size;
    }

    /** Only of one that has a header. */
    String architecture() {
        var machine = Short.toUnsignedInt(header.getShort(18));
        return Architecture.ofElf(machine, layout == Layout.WIDE, header.order() == ByteOrder.BIG_ENDIAN);
    }

    /** The path of the interpreter that it asks for, of one without a fault; empty for a static program. */
    String loader() {
        return loader;
    }

    /** What is wrong with it, for a message behind the file's name; may be empty. */
    String fault() {
        return fault;
    }

    private String findFault() {
        if (!hasHeader()) {
            return " is cut short: its " + file.size() + " bytes hold no ELF header; copy it anew";
        }
        var type = Short.toUnsignedInt(header.getShort(16));
        return switch (type) {
            case ET_EXEC, ET_DYN -> headersFault();
            case ET_REL -> " is an object file or a kernel module, which was not linked into a program";
            case ET_CORE -> " is a core dump, no program";
            default -> " is of ELF type " + type + ", no program";
        };
    }

    private String headersFault() {
        var count = Short.toUnsignedInt(header.getShort(layout.phnum));
        var size = Short.toUnsignedInt(header.getShort(layout.phentsize));
        if (count == 0) {
            return " has no program headers: it is debug information, or was not linked into a program";
        }
        if (size != layout.entry || count * size > MOST_HEADERS) {
            return " is damaged: " + count + " program headers of " + size + " bytes; copy it anew";
        }
        var table = word(header, layout.phoff);
        if (!file.holds(table, count * size)) {
            return " is cut short: its program headers lie beyond its " + file.size() + " bytes; copy it anew";
        }
        return segmentsFault(ordered(file.bytes(table, count * size), header.order()));
    }

    private String segmentsFault(ByteBuffer table) {
        for (var at = 0; at + layout.entry <= table.limit(); at += layout.entry) {
            var entry = table.slice(at, layout.entry).order(header.order());
            var type = entry.getInt(0);
            var offset = word(entry, layout.offset);
            var length = word(entry, layout.filesz);
            if ((type == PT_LOAD || type == PT_INTERP) && !file.holds(offset, length)) {
                return " is cut short: a segment lies beyond its " + file.size() + " bytes; copy it anew";
            }
            // The kernel takes the first.
            if (type == PT_INTERP && loader.isEmpty() && !readLoader(offset, length)) {
                return " is damaged: it names its loader by no path; copy it anew";
            }
        }
        return "";
    }

    /** A text of 2 to 4096 bytes, with the zero byte at its end. */
    private boolean readLoader(long offset, long length) {
        if (length < 2 || length > PATH_MAX) {
            return false;
        }
        var text = new String(file.bytes(offset, (int) length), StandardCharsets.UTF_8);
        loader = text.substring(0, Math.max(0, text.indexOf('\0')));
        return text.endsWith("\0") && loader.startsWith("/");
    }

    private long word(ByteBuffer fields, int at) {
        return layout == Layout.WIDE ? fields.getLong(at) : Integer.toUnsignedLong(fields.getInt(at));
    }
}
