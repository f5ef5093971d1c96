package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElfFileTest {
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
}
