package io.quinit.steps.agent.diagnosis;

import io.quinit.elf.ElfHeader;
import io.quinit.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The head of an ELF file as the kernel reads it before it runs one (fs/binfmt_elf.c). No offset and no count in it is trusted.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/elf.5.html">elf(5)</a>
 */
final class ElfProgram {
    private static final int PATH_MAX = 4096;

    /** The kernel takes no longer table. */
    private static final int MAX_HEADERS = 64 * 1024;

    private final FileHead file;
    private final ElfHeader header;
    private final String fault;
    private String loader = "";

    ElfProgram(FileHead file) {
        this.file = file;
        header = new ElfHeader(ByteBuffer.wrap(file.bytes(0, ElfHeader.SIZE)));
        fault = findFault();
    }

    boolean hasHeader() {
        return header.isWhole();
    }

    /** Only of one that has a header. */
    String architecture() {
        return header.machineName();
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
        return switch (header.type()) {
            case ElfHeader.EXECUTABLE, ElfHeader.SHARED -> headersFault();
            case ElfHeader.RELOCATABLE -> " is an object file or a kernel module, which was not linked into a program";
            case ElfHeader.CORE -> " is a core dump, no program";
            default -> " is of ELF type " + header.type() + ", no program";
        };
    }

    private String headersFault() {
        var table = header.segments();
        var count = table.count();
        var size = table.entrySize();
        if (count == 0) {
            return " has no program headers: it is debug information, or was not linked into a program";
        }
        if (size != ElfSegment.size(header.isWide()) || count * size > MAX_HEADERS) {
            return " is damaged: " + count + " program headers of " + size + " bytes; copy it anew";
        }
        if (!file.holds(table.offset(), count * size)) {
            return " is cut short: its program headers lie beyond its " + file.size() + " bytes; copy it anew";
        }
        return segmentsFault(ByteBuffer.wrap(file.bytes(table.offset(), count * size)), size);
    }

    private String segmentsFault(ByteBuffer table, int size) {
        for (var at = 0; at + size <= table.limit(); at += size) {
            var segment = header.segment(table.slice(at, size));
            var isLoader = segment.type() == ElfSegment.INTERPRETER;
            var isRead = isLoader || segment.type() == ElfSegment.LOAD;
            if (isRead && !file.holds(segment.offset(), segment.fileSize())) {
                return " is cut short: a segment lies beyond its " + file.size() + " bytes; copy it anew";
            }
            // The kernel takes the first.
            if (isLoader && loader.isEmpty() && !readLoader(segment.offset(), segment.fileSize())) {
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
}
