package io.quinit.image;

import io.quinit.elf.ElfHeader;
import io.quinit.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header, sections and segments of a 64-bit little-endian ELF file, as x86-64 and aarch64 have it; see elf(5). */
public final class ElfFile {
    static final int HEADER_SIZE = ElfHeader.SIZE;
    static final int SECTION_HEADER_SIZE = 64;
    static final int SECTION_OFFSET = 24;
    static final int TABLE_OFFSET = 40;
    static final int TABLE_ENTRY_SIZE = 58;
    static final int SHT_NULL = 0;
    static final int SHT_RELA = 4;
    static final int SHT_NOBITS = 8;

    private final ByteBuffer file;
    private final ElfHeader header;

    private ElfFile(ByteBuffer file, ElfHeader header) {
        this.file = file;
        this.header = header;
    }

    /** @param link and info index of a section that this one goes with: of a relocation table, the symbols' and the one relocated */
    record Section(int nameOffset, int type, long offset, long size, int link, int info, long alignment) {
        boolean hasContent() {
            return type != SHT_NULL && type != SHT_NOBITS;
        }
    }

    /** @throws MalformedFileException when the bytes are no 64-bit little-endian ELF file */
    public static ElfFile of(byte[] bytes) throws MalformedFileException {
        return of(ByteBuffer.wrap(bytes));
    }

    /** @throws MalformedFileException when the bytes are no 64-bit little-endian ELF file */
    static ElfFile of(ByteBuffer bytes) throws MalformedFileException {
        var file = bytes.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < HEADER_SIZE || !ElfHeader.isElf(file)) {
            throw new MalformedFileException("not an ELF file (%d bytes)".formatted(file.limit()));
        }
        var header = new ElfHeader(file);
        if (!header.isWide() || header.order() != ByteOrder.LITTLE_ENDIAN) {
            throw new MalformedFileException(
                    "ELF class %d, byte order %d; only 64-bit little endian (2, 1) is supported"
                            .formatted(file.get(4), file.get(5)));
        }
        return new ElfFile(file, header);
    }

    /** {@code e_machine}; see {@link io.quinit.elf.ElfMachine}. */
    public int machine() {
        return header.machine();
    }

    /** The content of the first section of that name. */
    public Optional<ByteBuffer> section(String name) throws MalformedFileException {
        var sections = sections();
        for (var section : sections) {
            if (section.type != SHT_NOBITS && isNamed(section, name, sections)) {
                return Optional.of(slice(section.offset, section.size));
            }
        }
        return Optional.empty();
    }

    /** @param sections {@link #sections()}, which is read once */
    boolean isNamed(Section section, String name, List<Section> sections) throws MalformedFileException {
        int names = header.sectionNames();
        return names < sections.size() && isText(sections.get(names).offset + section.nameOffset, name);
    }

    List<ElfSegment> segments() throws MalformedFileException {
        var segments = new ArrayList<ElfSegment>();
        for (var entry : table(header.segments(), ElfSegment.size(true))) {
            segments.add(header.segment(entry));
        }
        return segments;
    }

    List<Section> sections() throws MalformedFileException {
        var sections = new ArrayList<Section>();
        for (var entry : table(header.sections(), SECTION_HEADER_SIZE)) {
            sections.add(new Section(
                    entry.getInt(0),
                    entry.getInt(4),
                    entry.getLong(24),
                    entry.getLong(32),
                    entry.getInt(40),
                    entry.getInt(44),
                    entry.getLong(48)));
        }
        return sections;
    }

    /** @param index of one of {@link #sections()} */
    ByteBuffer sectionHeader(int index) throws MalformedFileException {
        var table = header.sections();
        return slice(table.offset() + (long) index * table.entrySize(), SECTION_HEADER_SIZE);
    }

    private List<ByteBuffer> table(ElfHeader.Table table, int leastSize) throws MalformedFileException {
        int size = table.entrySize();
        var entries = new ArrayList<ByteBuffer>();
        for (int i = 0; i < table.count(); i++) {
            if (size < leastSize) {
                throw new MalformedFileException(
                        "ELF table entries of %d bytes, expected %d".formatted(size, leastSize));
            }
            entries.add(slice(table.offset() + (long) i * size, size));
        }
        return entries;
    }

    ByteBuffer slice(long offset, long size) throws MalformedFileException {
        // Subtraction, since a forged offset plus size can overflow.
        if (offset < 0 || size < 0 || offset > file.limit() || size > file.limit() - offset) {
            throw new MalformedFileException(
                    "ELF file of %d bytes points to %d bytes at %d".formatted(file.limit(), size, offset));
        }
        return file.slice((int) offset, (int) size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether a NUL-terminated text is at a file offset. It is not read: 65,535 forged sections may have names as long as the file. */
    boolean isText(long offset, String text) throws MalformedFileException {
        var rest = slice(offset, file.limit() - offset);
        var wanted = ByteBuffer.wrap((text + "\0").getBytes(StandardCharsets.UTF_8));
        return rest.limit() >= wanted.limit() && rest.slice(0, wanted.limit()).equals(wanted);
    }

    /** The NUL-terminated text at a file offset. */
    String text(long offset) throws MalformedFileException {
        var rest = slice(offset, file.limit() - offset);
        int length = 0;
        while (length < rest.limit() && rest.get(length) != 0) {
            length++;
        }
        var bytes = new byte[length];
        rest.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
