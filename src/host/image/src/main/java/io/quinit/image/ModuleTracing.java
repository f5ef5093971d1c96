package io.quinit.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a kernel module that only those read who trace or debug the kernel, and that cost a third of its size and half of
 * the time in which it loads: the kernel looks each traceable function up among all symbols, twice, and sorts the unwind table.
 *
 * <p>Without them the module's functions are no targets for ftrace and BPF (kprobes still are), and the lines of an oops that
 * are about them have a question mark.
 */
public final class ModuleTracing {
    private static final long MAX_ALIGNMENT = 4096;

    /** Unwind tables (Documentation/arch/x86/orc-unwinder.rst), types for BPF, and who compiled it. */
    private static final List<String> TABLES =
            List.of(".orc_unwind", ".orc_unwind_ip", ".orc_header", ".BTF", ".BTF.base", ".comment");

    /** Where calls of {@code __fentry__} are, for ftrace; and the padding before functions, which only arm64 reads. */
    private static final List<String> X86_TRACE_SITES = List.of("__mcount_loc", "__patchable_function_entries");

    private ModuleTracing() {}

    /**
     * The module without them, and with no operation where it called {@code __fentry__}; as it is where it has none. A signature
     * has to be {@linkplain ModuleSignature#cut cut} before: it holds for the whole module.
     *
     * @throws MalformedFileException when the module is no ELF file or points outside itself
     */
    public static byte[] cut(byte[] module) throws MalformedFileException {
        var elf = ElfFile.of(module);
        var sections = elf.sections();
        boolean isX86 = elf.machine() == Architecture.X86_64.machine();
        var names =
                isX86 ? Stream.concat(TABLES.stream(), X86_TRACE_SITES.stream()).toList() : TABLES;
        var cut = named(elf, sections, names);
        cut.or(relocationsOf(sections, cut));
        if (cut.isEmpty()) {
            return module;
        }
        return without(cut, sections, isX86 ? FentryCalls.erased(module) : module);
    }

    private static BitSet named(ElfFile elf, List<ElfFile.Section> sections, List<String> names)
            throws MalformedFileException {
        var found = new BitSet();
        for (int i = 0; i < sections.size(); i++) {
            for (var name : names) {
                if (elf.isNamed(sections.get(i), name, sections)) {
                    found.set(i);
                }
            }
        }
        return found;
    }

    private static BitSet relocationsOf(List<ElfFile.Section> sections, BitSet relocated) {
        var found = new BitSet();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (section.type() == ElfFile.SHT_RELA && section.info() >= 0 && relocated.get(section.info())) {
                found.set(i);
            }
        }
        return found;
    }

    /** Their headers stay, empty: symbols and other sections name a section by its number. */
    private static byte[] without(BitSet cut, List<ElfFile.Section> sections, byte[] module)
            throws MalformedFileException {
        var elf = ElfFile.of(module);
        requireNoOverlap(sections, elf, module.length);
        var file = new ByteArrayOutputStream(module.length);
        file.write(module, 0, ElfFile.HEADER_SIZE);
        var headers = ByteBuffer.allocate(sections.size() * ElfFile.SECTION_HEADER_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (cut.get(i) || section.type() == ElfFile.SHT_NULL) {
                continue;
            }
            int header = i * ElfFile.SECTION_HEADER_SIZE;
            headers.put(header, elf.sectionHeader(i), 0, ElfFile.SECTION_HEADER_SIZE);
            align(file, section.alignment());
            headers.putLong(header + ElfFile.SECTION_OFFSET, file.size());
            if (section.hasContent()) {
                append(elf.slice(section.offset(), section.size()), file);
            }
        }
        return finish(file, headers);
    }

    private static void align(ByteArrayOutputStream file, long alignment) throws MalformedFileException {
        if (alignment < 0 || alignment > MAX_ALIGNMENT) {
            throw new MalformedFileException("ELF section aligned to %d bytes".formatted(alignment));
        }
        while (alignment > 1 && file.size() % alignment != 0) {
            file.write(0);
        }
    }

    private static void append(ByteBuffer content, ByteArrayOutputStream file) {
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        file.writeBytes(bytes);
    }

    /** Forged headers may name the same bytes 65,535 times. */
    private static void requireNoOverlap(List<ElfFile.Section> sections, ElfFile elf, int size)
            throws MalformedFileException {
        long all = 0;
        for (var section : sections) {
            if (section.hasContent()) {
                all += elf.slice(section.offset(), section.size()).remaining();
            }
        }
        if (all > size) {
            throw new MalformedFileException("ELF file of %d bytes with %d in its sections".formatted(size, all));
        }
    }

    private static byte[] finish(ByteArrayOutputStream file, ByteBuffer headers) throws MalformedFileException {
        align(file, Long.BYTES);
        int table = file.size();
        file.writeBytes(headers.array());
        var bytes = file.toByteArray();
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(ElfFile.TABLE_OFFSET, table)
                .putShort(ElfFile.TABLE_ENTRY_SIZE, (short) ElfFile.SECTION_HEADER_SIZE);
        return bytes;
    }
}
