package io.quinit.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * The calls of {@code __fentry__} with which the compiler starts each function of an x86-64 kernel (gcc's -pg -mfentry). ftrace
 * turns them into no operation when it takes a module in; where it is not told of them they would be made.
 */
final class FentryCalls {
    private static final String SYMBOL = "__fentry__";
    private static final byte CALL = (byte) 0xe8;
    private static final byte[] NO_OPERATION = {0x0f, 0x1f, 0x44, 0, 0};

    private static final int R_X86_64_NONE = 0;
    private static final int R_X86_64_PC32 = 2;
    private static final int R_X86_64_PLT32 = 4;
    /** Of a struct Elf64_Rela, and of a struct Elf64_Sym. */
    private static final int ENTRY_SIZE = 24;

    private final ElfFile elf;
    private final ByteBuffer file;

    private FentryCalls(ElfFile elf, ByteBuffer file) {
        this.elf = elf;
        this.file = file;
    }

    /**
     * The module with each of them replaced by no operation and its relocation by none, as the kernel's own {@code objtool --mnop}
     * does it.
     */
    static byte[] erased(byte[] module) throws MalformedFileException {
        var erased = module.clone();
        new FentryCalls(ElfFile.of(module), ByteBuffer.wrap(erased).order(ByteOrder.LITTLE_ENDIAN)).erase();
        return erased;
    }

    private void erase() throws MalformedFileException {
        var sections = elf.sections();
        for (var table : sections) {
            if (table.type() != ElfFile.SHT_RELA || outside(table.link(), sections.size())) {
                continue;
            }
            var symbols = sections.get(table.link());
            if (outside(symbols.link(), sections.size()) || outside(table.info(), sections.size())) {
                continue;
            }
            var symbol = fentry(symbols, sections.get(symbols.link()));
            if (symbol.isPresent()) {
                erase(table, symbol.getAsInt(), sections.get(table.info()));
            }
        }
    }

    private static boolean outside(int index, int count) {
        return index < 0 || index >= count;
    }

    private OptionalInt fentry(ElfFile.Section symbols, ElfFile.Section names) throws MalformedFileException {
        var table = elf.slice(symbols.offset(), symbols.size());
        for (int i = 0; i < table.limit() / ENTRY_SIZE; i++) {
            if (elf.isText(names.offset() + table.getInt(i * ENTRY_SIZE), SYMBOL)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void erase(ElfFile.Section relocations, int symbol, ElfFile.Section code) throws MalformedFileException {
        var table = elf.slice(relocations.offset(), relocations.size());
        for (int entry = 0; entry + ENTRY_SIZE <= table.limit(); entry += ENTRY_SIZE) {
            int type = table.getInt(entry + 8);
            boolean relative = type == R_X86_64_PC32 || type == R_X86_64_PLT32;
            if (relative && table.getInt(entry + 12) == symbol) {
                erase(relocations.offset() + entry, code.offset() + table.getLong(entry) - 1);
            }
        }
    }

    private void erase(long relocation, long call) throws MalformedFileException {
        if (elf.slice(call, NO_OPERATION.length).get(0) == CALL) {
            file.put((int) call, NO_OPERATION);
            file.putInt((int) relocation + 8, R_X86_64_NONE);
        }
    }
}
