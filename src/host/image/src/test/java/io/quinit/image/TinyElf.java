package io.quinit.image;

import io.quinit.elf.ElfSegment;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The smallest ELF files that the readers take: a module with nothing but {@code .modinfo}, an executable with nothing but its needs. */
public final class TinyElf {
    public static final int X86_64 = 62;
    public static final int AARCH64 = 183;

    private static final int HEADER = 64;
    private static final int SECTION_HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final long LOAD_ADDRESS = 0x400000;

    static final int SHT_PROGBITS = 1;
    static final int SHT_SYMTAB = 2;
    static final int SHT_STRTAB = 3;

    /** @param link and info as in {@link ElfFile.Section} */
    record Section(String name, int type, int link, int info, byte[] content) {}

    private TinyElf() {}

    /** @param modinfo {@code key=value} texts */
    public static byte[] module(String... modinfo) {
        return module(X86_64, modinfo);
    }

    /** @param modinfo {@code key=value} texts */
    public static byte[] module(int machine, String... modinfo) {
        var module = withSections(Map.of(".modinfo", strings(List.of(modinfo))));
        ByteBuffer.wrap(module).order(ByteOrder.LITTLE_ENDIAN).putShort(18, (short) machine);
        return module;
    }

    public static byte[] withSections(Map<String, byte[]> content) {
        return withSections(content.entrySet().stream()
                .map(section -> new Section(section.getKey(), SHT_PROGBITS, 0, 0, section.getValue()))
                .toList());
    }

    /** Numbered from 1, and the section of their names comes last. */
    static byte[] withSections(List<Section> content) {
        var names = new ArrayList<>(List.of(""));
        content.forEach(section -> names.add(section.name));
        names.add(".shstrtab");
        var sections = new ArrayList<>(content);
        sections.add(new Section(".shstrtab", SHT_PROGBITS, 0, 0, strings(names)));
        int tableStart = HEADER
                + sections.stream().mapToInt(section -> section.content.length).sum();
        var file = file(tableStart + SECTION_HEADER * (sections.size() + 1), X86_64);
        file.putLong(40, tableStart).putShort(58, (short) SECTION_HEADER);
        file.putShort(60, (short) (sections.size() + 1)).putShort(62, (short) sections.size());
        int data = HEADER;
        int header = tableStart + SECTION_HEADER;
        int name = 1;
        for (var section : sections) {
            file.put(data, section.content);
            file.putInt(header, name).putInt(header + 4, section.type);
            file.putLong(header + 24, data).putLong(header + 32, section.content.length);
            file.putInt(header + 40, section.link).putInt(header + 44, section.info);
            data += section.content.length;
            header += SECTION_HEADER;
            name += section.name.length() + 1;
        }
        return file.array();
    }

    /** @param interpreter empty for none; @param runpath empty for none */
    public static byte[] executable(int machine, String interpreter, String runpath, List<String> needed) {
        var texts = new ArrayList<>(List.of("", interpreter, runpath));
        texts.addAll(needed);
        var table = strings(texts);
        int segments = interpreter.isEmpty() ? 2 : 3;
        int tableStart = HEADER + 3 * PROGRAM_HEADER;
        int dynamicStart = tableStart + table.length;
        int dynamicSize = 16 * (needed.size() + 3);
        var file = file(dynamicStart + dynamicSize, machine);
        file.putLong(32, HEADER).putShort(54, (short) PROGRAM_HEADER).putShort(56, (short) segments);
        segment(file, 0, ElfSegment.LOAD, 0, file.capacity());
        segment(file, 1, ElfSegment.DYNAMIC, dynamicStart, dynamicSize);
        segment(file, 2, ElfSegment.INTERPRETER, tableStart + 1, interpreter.length() + 1);
        file.put(tableStart, table);
        file.position(dynamicStart);
        file.putLong(5).putLong(LOAD_ADDRESS + tableStart);
        int text = 1 + interpreter.length() + 1;
        if (!runpath.isEmpty()) {
            file.putLong(29).putLong(text);
        }
        text += runpath.length() + 1;
        for (var name : needed) {
            file.putLong(1).putLong(text);
            text += name.length() + 1;
        }
        return file.array();
    }

    private static void segment(ByteBuffer file, int index, int type, long offset, long size) {
        int header = HEADER + index * PROGRAM_HEADER;
        file.putInt(header, type).putLong(header + 8, offset);
        file.putLong(header + 16, LOAD_ADDRESS + offset).putLong(header + 32, size);
    }

    private static ByteBuffer file(int size, int machine) {
        var file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        return file.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).putShort(18, (short) machine);
    }

    static byte[] strings(List<String> texts) {
        var bytes = new ByteArrayOutputStream();
        for (var text : texts) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        return bytes.toByteArray();
    }
}
