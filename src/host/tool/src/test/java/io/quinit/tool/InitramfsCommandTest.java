package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.dist.initramfs.TinyPackage;
import io.quinit.image.TinyElf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitramfsCommandTest {
    private static final String MODULES = "lib/modules/" + TinyPackage.VERSION + "/";

    @TempDir
    private Path directory;

    private Path init;
    private Path kernel;
    private Path out;

    private record Stored(CpioArchiveEntry entry, byte[] content) {}

    @BeforeEach
    void inputs() throws IOException {
        init = Files.write(directory.resolve("quinit"), TinyElf.executable(TinyElf.X86_64, "", "", List.of()));
        kernel = TinyPackage.in(directory.resolve("package"));
        out = directory.resolve("initramfs");
    }

    private CommandRun run(Object... more) {
        var arguments = new Object[9 + more.length];
        var usual = List.of("initramfs", "--init", init, "--kernel", kernel, "--compression", "none", "--out", out);
        System.arraycopy(usual.toArray(), 0, arguments, 0, 9);
        System.arraycopy(more, 0, arguments, 9, more.length);
        return CommandRun.of(arguments);
    }

    private Map<String, Stored> stored() throws IOException {
        var stored = new LinkedHashMap<String, Stored>();
        try (var cpio = new CpioArchiveInputStream(Files.newInputStream(out))) {
            for (var entry = cpio.getNextEntry(); entry != null; entry = cpio.getNextEntry()) {
                stored.put(entry.getName(), new Stored(entry, cpio.readAllBytes()));
            }
        }
        return stored;
    }

    private String text(String path) throws IOException {
        return new String(stored().get(path).content, StandardCharsets.UTF_8);
    }

    private Path wanted(String... lines) throws IOException {
        return Files.write(directory.resolve("modules.plan"), List.of(lines));
    }

    @Test
    void holdsTheInitTheMarkerAndTheMountPoints() throws Exception {
        assertThat(run().status()).isZero();
        assertThat(stored().keySet())
                .contains("init", "dev", "proc", "sys", "tmp", "mnt", "etc", "dev/console")
                .doesNotContain("bin", "bin/sh");
        assertThat(text("etc/quinit-initramfs")).isEqualTo("quinit initramfs\n");
        assertThat(stored().get("init").content).isEqualTo(Files.readAllBytes(init));
        assertThat(stored().get("init").entry.getMode()).isEqualTo(0100755);
    }

    /** By this file the init knows that the kernel has unpacked all of it. */
    @Test
    void nothingComesBehindTheFileThatMarksTheEnd() throws Exception {
        run("--module", "virtio", "--with-shell");
        assertThat(new ArrayList<>(stored().keySet())).last().isEqualTo("quinit-whole");
    }

    /** What is cut for want of memory is a module, not what is needed to tell it. */
    @Test
    void everythingThatTheInitNeedsComesBeforeTheModules() throws Exception {
        run("--module", "virtio", "--with-shell");
        var paths = new ArrayList<>(stored().keySet());
        var firstModule = paths.stream().filter(path -> path.endsWith(".ko")).findFirst();
        assertThat(paths.subList(paths.indexOf(firstModule.orElseThrow()), paths.size() - 1))
                .allMatch(path -> path.startsWith("lib/modules/"));
    }

    @Test
    void nobodyButRootMayWriteToAnything() throws Exception {
        run("--module", "virtio");
        assertThat(stored().values())
                .filteredOn(stored -> !stored.entry.isSymbolicLink())
                .isNotEmpty()
                .allSatisfy(stored -> assertThat(stored.entry.getMode() & 0022)
                        .as(stored.entry.getName())
                        .isZero());
    }

    @Test
    void wantedModulesAndTheirNeedsAloneAreTaken() throws Exception {
        var run =
                run("--modules", wanted("wanted\tbus\tvirtio\t\tANY", "wanted\tfs\text4\tinit.root.fstype=ext4\tANY"));
        assertThat(run.err().lines())
                .containsExactly(
                        "warning: the init was not checked against kernel 6.1.0-tiny: it will read modules.dep at boot");
        assertThat(stored().keySet())
                .filteredOn(path -> path.endsWith(".ko"))
                .containsExactly(MODULES + "kernel/virtio.ko", MODULES + "kernel/virtio_ring.ko");
        assertThat(text(MODULES + "modules.dep"))
                .isEqualTo("kernel/virtio.ko: kernel/virtio_ring.ko\nkernel/virtio_ring.ko:\n");
        assertThat(text(MODULES + "modules.builtin")).isEqualTo("kernel/fs/ext4/ext4.ko\n");
    }

    @Test
    void absentModuleIsAWarningAndWithStrictAFailure() throws Exception {
        var wanted = wanted("wanted\tfs\tlibcrc32c\t\tANY");
        var lenient = run("--modules", wanted);
        assertThat(lenient.status()).isZero();
        assertThat(lenient.err())
                .contains("warning: module libcrc32c, wanted by every boot (fs),")
                .contains("since Linux 6.15");
        Files.delete(out);
        var strict = run("--modules", wanted, "--strict");
        assertThat(strict.status()).isEqualTo(1);
        assertThat(strict.err()).contains("module libcrc32c, wanted by every boot (fs),");
        assertThat(out).doesNotExist();
    }

    @Test
    void missingDependencyIsAlwaysAFailure() throws Exception {
        TinyPackage.module(kernel, "kernel/zram.ko", "depends=zsmalloc");
        var run = run("--module", "zram");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("zsmalloc").contains("kernel/zram.ko");
    }

    @Test
    void modulesArePlainAndUnsignedUnlessKept() throws Exception {
        var plain = TinyElf.module("vermagic=" + TinyPackage.VERSION + " SMP");
        var signed = signed(plain);
        var packed = gzip(signed);
        TinyPackage.write(kernel, "kernel/m.ko.gz", packed);

        run("--module", "m");
        assertThat(stored().get(MODULES + "kernel/m.ko").content).isEqualTo(plain);
        assertThat(text(MODULES + "modules.dep")).isEqualTo("kernel/m.ko:\n");

        run("--module", "m", "--keep-signatures");
        assertThat(stored().get(MODULES + "kernel/m.ko").content).isEqualTo(signed);

        run("--module", "m", "--keep-compression");
        assertThat(stored().get(MODULES + "kernel/m.ko.gz").content).isEqualTo(packed);
        assertThat(text(MODULES + "modules.dep")).isEqualTo("kernel/m.ko.gz:\n");
    }

    @Test
    void modulesAreWithoutWhatTracersReadUnlessKept() throws Exception {
        var info = ("vermagic=" + TinyPackage.VERSION + " SMP\0").getBytes(StandardCharsets.UTF_8);
        var module = TinyElf.withSections(Map.of(".modinfo", info, ".BTF", new byte[500]));
        TinyPackage.write(kernel, "kernel/m.ko", module);

        run("--module", "m");
        assertThat(stored().get(MODULES + "kernel/m.ko").content).hasSizeLessThan(module.length - 400);

        run("--module", "m", "--keep-tracing");
        assertThat(stored().get(MODULES + "kernel/m.ko").content).isEqualTo(module);

        run("--module", "m", "--keep-signatures");
        assertThat(stored().get(MODULES + "kernel/m.ko").content).isEqualTo(module);
    }

    @Test
    void moduleThatPointsOutsideItselfIsRefusedByName() throws Exception {
        var info = ("vermagic=" + TinyPackage.VERSION + " SMP\0").getBytes(StandardCharsets.UTF_8);
        var module = TinyElf.withSections(Map.of(".modinfo", info, ".BTF", new byte[500]));
        // The size of the last section, that of the names, in its header, the last in the file.
        ByteBuffer.wrap(module).order(ByteOrder.LITTLE_ENDIAN).putLong(module.length - 32, 1 << 20);
        TinyPackage.write(kernel, "kernel/m.ko", module);

        var run = run("--module", "m");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("kernel/m.ko").contains("points to 1048576 bytes");
    }

    @Test
    void sameInputsElsewhereGiveTheSameBytes() throws Exception {
        run("--module", "virtio");
        var first = Files.readAllBytes(out);
        kernel = TinyPackage.in(directory.resolve("elsewhere"));
        init = Files.copy(init, directory.resolve("other-name"));
        run("--module", "virtio");
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain(directory.toString());
    }

    @Test
    void modulesWithoutAKernelAreRefused() {
        var run = CommandRun.of("initramfs", "--init", init, "--out", out, "--module", "virtio");
        assertThat(run.err()).contains("no --kernel");
    }

    @Test
    void kernelVersionIsAskedForWhereThereAreTwo() throws Exception {
        Files.createDirectories(kernel.resolve("lib/modules/6.12.0-tiny/kernel"));
        Files.writeString(kernel.resolve("lib/modules/6.12.0-tiny/modules.builtin"), "");
        assertThat(run().err()).contains("6.1.0-tiny, 6.12.0-tiny").contains("--kernel-version");
        assertThat(run("--kernel-version", TinyPackage.VERSION).status()).isZero();
    }

    @Test
    void shellHasToBeStatic() throws Exception {
        var busybox = directory.resolve("busybox");
        Files.write(busybox, TinyElf.executable(TinyElf.X86_64, "/lib/ld.so", "", List.of("libc.so.6")));
        assertThat(run("--with-shell", "--busybox", busybox).err())
                .contains("libc.so.6")
                .contains("busybox-static");
        Files.write(busybox, TinyElf.executable(TinyElf.X86_64, "", "", List.of()));
        assertThat(run("--with-shell", "--busybox", busybox).status()).isZero();
        assertThat(text("bin/sh")).isEqualTo("busybox");
    }

    @Test
    void scriptNeedsAShell() throws Exception {
        Files.writeString(init, "#!/bin/sh\n");
        assertThat(run().err()).contains("is a script");
    }

    private static byte[] signed(byte[] module) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(module);
        file.writeBytes(new byte[100]);
        file.writeBytes(ByteBuffer.allocate(12).putInt(8, 100).array());
        file.writeBytes("~Module signature appended~\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
