package io.quinit.image;

import io.quinit.elf.ElfSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the dynamic loader reads of an executable or shared library; see elf(5) and ld.so(8).
 *
 * @param machine {@code e_machine}: 62 is x86-64, 183 is aarch64
 * @param interpreter path of the dynamic loader (PT_INTERP); empty in a static executable and in most libraries
 * @param dynamic whether it has a dynamic section; false means a static executable without position independence
 * @param needed names of the libraries that it loads (DT_NEEDED), in order
 * @param searchPath its own library directories (DT_RUNPATH, else DT_RPATH), with {@code $ORIGIN} as written
 */
public record Executable(
        int machine, Optional<String> interpreter, boolean dynamic, List<String> needed, List<String> searchPath) {
    private static final long DT_NEEDED = 1;
    private static final long DT_STRTAB = 5;
    private static final long DT_RPATH = 15;
    private static final long DT_RUNPATH = 29;

    private record Tag(long tag, long value) {}

    public static Executable of(byte[] bytes) throws MalformedFileException {
        var elf = ElfFile.of(bytes);
        Optional<String> interpreter = Optional.empty();
        var tags = new ArrayList<Tag>();
        boolean dynamic = false;
        for (var segment : elf.segments()) {
            if (segment.type() == ElfSegment.INTERPRETER) {
                interpreter = Optional.of(elf.text(segment.offset()));
            } else if (segment.type() == ElfSegment.DYNAMIC) {
                dynamic = true;
                tags.addAll(tags(elf, segment));
            }
        }
        var runpath = strings(elf, tags, DT_RUNPATH);
        var searchPath = (runpath.isEmpty() ? strings(elf, tags, DT_RPATH) : runpath)
                .stream().flatMap(path -> List.of(path.split(":")).stream()).toList();
        return new Executable(elf.machine(), interpreter, dynamic, strings(elf, tags, DT_NEEDED), searchPath);
    }

    /** Whether it runs with no loader and no library: a position-independent static one has a dynamic section, too. */
    public boolean isStatic() {
        return interpreter.isEmpty() && needed.isEmpty();
    }

    private static List<Tag> tags(ElfFile elf, ElfSegment dynamic) throws MalformedFileException {
        var tags = new ArrayList<Tag>();
        var entries = elf.slice(dynamic.offset(), dynamic.fileSize());
        while (entries.remaining() >= 16) {
            var tag = new Tag(entries.getLong(), entries.getLong());
            if (tag.tag == 0) {
                break;
            }
            tags.add(tag);
        }
        return tags;
    }

    private static List<String> strings(ElfFile elf, List<Tag> tags, long wanted) throws MalformedFileException {
        var found = new ArrayList<String>();
        for (var tag : tags) {
            if (tag.tag == wanted) {
                found.add(elf.text(fileOffset(elf, stringTable(tags)) + tag.value));
            }
        }
        return found;
    }

    private static long stringTable(List<Tag> tags) throws MalformedFileException {
        return tags.stream()
                .filter(tag -> tag.tag == DT_STRTAB)
                .mapToLong(Tag::value)
                .findFirst()
                .orElseThrow(() -> new MalformedFileException("dynamic section without a string table (DT_STRTAB)"));
    }

    /** The dynamic section holds addresses; the segments say where in the file they are. */
    private static long fileOffset(ElfFile elf, long address) throws MalformedFileException {
        for (var segment : elf.segments()) {
            if (segment.type() == ElfSegment.LOAD
                    && address >= segment.address()
                    && address - segment.address() < segment.fileSize()) {
                return address - segment.address() + segment.offset();
            }
        }
        throw new MalformedFileException("address 0x%x is in no loaded segment".formatted(address));
    }
}
