package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElfFileTest {
    /** Only work that grows with the square of the file takes so long: a busy host takes seconds. */
    private static final Duration HANGS = Duration.ofMinutes(3);

    @Test
    void sectionIsFoundByName() throws Exception {
        var sections = new LinkedHashMap<String, byte[]>();
        sections.put(".text", new byte[] {1, 2, 3});
        sections.put(".modinfo", new byte[] {'a', '=', 'b', 0});
        var section =
                ElfFile.of(TinyElf.withSections(sections)).section(".modinfo").orElseThrow();
        assertThat(StandardCharsets.US_ASCII.decode(section).toString()).isEqualTo("a=b\0");
    }

    @Test
    void absentSectionIsEmpty() throws Exception {
        assertThat(ElfFile.of(TinyElf.withSections(Map.of())).section(".modinfo"))
                .isEmpty();
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> ElfFile.of("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("not an ELF file (10 bytes)");
    }

    @Test
    void thirtyTwoBitFilesAreRefused() {
        var file = TinyElf.module("name=x");
        file[4] = 1;
        assertThatThrownBy(() -> ElfFile.of(file)).hasMessageContaining("ELF class 1");
    }

    @Test
    void everyCutOffFileIsRefusedOrRead() throws Exception {
        var whole = TinyElf.module("name=x");
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ModuleInfo.ofModule(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(MalformedFileException.class);
        }
    }

    @Test
    void sectionsWithNamesAsLongAsTheFileAreLookedThroughAtOnce() throws Exception {
        int sections = 65_000;
        int size = 64 + 64 * sections;
        var file = ByteBuffer.allocate(size + (32 << 20)).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(file.array(), size, file.capacity(), (byte) 'a');
        file.put(0, TinyElf.module("name=x"), 0, 64);
        file.putLong(40, 64)
                .putShort(58, (short) 64)
                .putShort(60, (short) sections)
                .putShort(62, (short) 0);
        file.putLong(64 + 24, size);
        var elf = ElfFile.of(file.array());
        assertTimeoutPreemptively(
                HANGS, () -> assertThat(elf.section(".modinfo")).isEmpty());
    }
}
