package io.quinit.dist.initramfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import io.quinit.image.TinyElf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLibrariesTest {
    private static final String LOADER = "/lib64/ld-tiny.so.2";

    @TempDir
    private Path directory;

    private Path executable(String... needed) throws IOException {
        return Files.write(
                directory.resolve("quinit"),
                TinyElf.executable(TinyElf.X86_64, LOADER, "$ORIGIN/own", List.of(needed)));
    }

    private Path library(String path, int machine, String... needed) throws IOException {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, TinyElf.executable(machine, "", "", List.of(needed)));
    }

    @Test
    void needsOfNeedsAreFound() throws Exception {
        var a = library("own/liba-tiny.so", TinyElf.X86_64, "libb-tiny.so.1", "liba-tiny.so");
        var b = library("lib/libb-tiny.so.1", TinyElf.X86_64);
        assertThat(SharedLibraries.of(executable("liba-tiny.so")))
                .containsExactly(Map.entry("liba-tiny.so", a), Map.entry("libb-tiny.so.1", b));
    }

    @Test
    void everyLibraryBesideTheExecutableIsTaken() throws Exception {
        library("lib/libjnidispatch.so", TinyElf.X86_64, "libb-tiny.so.1");
        library("lib/libb-tiny.so.1", TinyElf.X86_64);
        assertThat(SharedLibraries.of(executable())).containsOnlyKeys("libjnidispatch.so", "libb-tiny.so.1");
    }

    @Test
    void loaderIsNoLibrary() throws Exception {
        assertThat(SharedLibraries.of(executable("ld-tiny.so.2"))).isEmpty();
    }

    @Test
    void libraryForAnotherMachineDoesNotCount() throws Exception {
        library("own/liba-tiny.so", TinyElf.AARCH64);
        var right = library("lib/liba-tiny.so", TinyElf.X86_64);
        assertThat(SharedLibraries.of(executable("liba-tiny.so"))).containsEntry("liba-tiny.so", right);
    }

    @Test
    void everyMissingLibraryIsNamedWithWhoNeedsIt() throws Exception {
        var a = library("own/liba-tiny.so", TinyElf.X86_64, "libgone-tiny.so");
        var executable = executable("liba-tiny.so", "libtoo-tiny.so");
        assertThatThrownBy(() -> SharedLibraries.of(executable))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining(a + " needs the library libgone-tiny.so")
                .hasMessageContaining(executable + " needs the library libtoo-tiny.so")
                .hasMessageContaining(directory.resolve("own").toString());
    }

    @Test
    void whatIsNoExecutableIsNamed() throws Exception {
        var text = Files.writeString(directory.resolve("text"), "hello");
        assertThatThrownBy(() -> SharedLibraries.of(text))
                .isInstanceOf(HostFailure.class)
                .hasMessage(text + ": not an ELF file (5 bytes)");
    }
}
