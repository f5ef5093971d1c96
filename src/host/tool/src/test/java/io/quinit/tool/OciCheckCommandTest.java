package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.dist.initramfs.CpioArchive;
import io.quinit.dist.oci.MadeImage;
import io.quinit.dist.oci.TinyLayout;
import io.quinit.image.TinyKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule with an image that breaks it. */
class OciCheckCommandTest {
    @TempDir
    private Path directory;

    /** Puts what is wrong into a layout. */
    private interface Fault {
        TinyLayout into(TinyLayout layout) throws IOException;
    }

    private static CommandRun check(Path layout, String... options) {
        var words = Stream.concat(Stream.of("oci", "check", layout.toString()), Stream.of(options));
        return CommandRun.of(words.toArray());
    }

    private static Arguments row(String name, String message, Fault fault) {
        return Arguments.argumentSet(name, message, fault);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                row(
                        "kernel missing",
                        "/boot/vmlinuz is not there; the image holds \"/boot/initramfs\"",
                        layout -> layout.initramfs("boot/initramfs")),
                row("initramfs missing", "/boot/initramfs is not there", layout -> layout.kernel("boot/vmlinuz")),
                row(
                        "initramfs under another name",
                        "holds \"/boot/initrd.img\", \"/boot/vmlinuz\"",
                        layout -> layout.kernel("boot/vmlinuz").initramfs("boot/initrd.img")),
                row(
                        "nothing that KubeVirt would use",
                        "neither /boot/vmlinuz with /boot/initramfs nor /disk/root.img is there; the"
                                + " image holds \"/other\"",
                        layout -> layout.kernel("other")),
                row("empty image", "the image holds no file at all", layout -> layout),
                row(
                        "kernel that 107 may not read",
                        "/boot/vmlinuz: user 107, which QEMU runs as, may not read it (mode 0400, owner"
                                + " 0:0): make it mode 0444, owner 107:107",
                        layout -> layout.initramfs("boot/initramfs")
                                .file("boot/vmlinuz", 0400, 0, TinyKernel.x86(MadeImage.RELEASE))),
                row(
                        "own file without its bit",
                        "may not read it (mode 0044, owner 107:107)",
                        layout -> layout.kernel("boot/vmlinuz").file("boot/initramfs", 0044, 107, new byte[5])),
                row(
                        "root that 107 may not read",
                        "/disk/root.img: user 107",
                        layout -> layout.file("disk/root.img", 0640, 0, new byte[512])),
                row(
                        "folder that 107 may not search",
                        "/boot: user 107, which QEMU runs as, may not search it (mode 0700, owner 0:0)",
                        layout -> layout.directory("boot", 0700, 0)
                                .kernel("boot/vmlinuz")
                                .initramfs("boot/initramfs")),
                row(
                        "folder that may only be listed",
                        "/disk: user 107, which QEMU runs as, may not search it (mode 0444, owner"
                                + " 107:107): make it mode 0755",
                        layout -> layout.directory("disk", 0444, 107).file("disk/root.img", 0444, 107, new byte[512])),
                row(
                        "kernel is a link",
                        "/boot/vmlinuz is a symbolic link to \"vmlinuz-6.1\"; expected a regular file",
                        layout -> layout.initramfs("boot/initramfs")
                                .kernel("boot/vmlinuz-6.1")
                                .link("boot/vmlinuz", "vmlinuz-6.1")),
                row(
                        "kernel is a hard link",
                        "/boot/vmlinuz is a hard link to \"boot/a\"",
                        layout -> layout.initramfs("boot/initramfs")
                                .kernel("boot/a")
                                .special("boot/vmlinuz", TarConstants.LF_LINK, "boot/a")),
                row(
                        "kernel is a folder",
                        "/boot/vmlinuz is a folder; expected a regular file",
                        layout -> layout.initramfs("boot/initramfs").directory("boot/vmlinuz", 0755, 107)),
                row(
                        "kernel is a pipe",
                        "/boot/vmlinuz is a device, pipe or the like",
                        layout -> layout.initramfs("boot/initramfs").special("boot/vmlinuz", TarConstants.LF_FIFO, "")),
                row(
                        "folder is a link",
                        "/boot is a symbolic link to \"/elsewhere\"; expected a folder",
                        layout -> layout.link("boot", "/elsewhere")
                                .kernel("boot/vmlinuz")
                                .initramfs("boot/initramfs")),
                row(
                        "link with a terminal's words",
                        "/boot/vmlinuz is a symbolic link to \"\\x1b[2J\"",
                        layout -> layout.initramfs("boot/initramfs").link("boot/vmlinuz", "\u001b[2J")),
                row(
                        "kernel is empty",
                        "/boot/vmlinuz is empty",
                        layout -> layout.initramfs("boot/initramfs").file("boot/vmlinuz", 0444, 107, new byte[0])),
                row(
                        "kernel is none",
                        "/boot/vmlinuz is no kernel that says what it is for",
                        layout -> layout.initramfs("boot/initramfs").file("boot/vmlinuz", 0444, 107, new byte[5000])),
                row(
                        "kernel without a release",
                        "/boot/vmlinuz is a kernel for x86-64 that does not say its release",
                        layout ->
                                layout.initramfs("boot/initramfs").file("boot/vmlinuz", 0444, 107, TinyKernel.x86(""))),
                row(
                        "initramfs is none",
                        "/boot/initramfs: not a target image",
                        layout -> layout.kernel("boot/vmlinuz")
                                .file("boot/initramfs", 0444, 107, "not at all".getBytes())),
                row(
                        "modules of another release",
                        "/boot/vmlinuz is of release 6.1.0-tiny, and the modules in /boot/initramfs of"
                                + " 6.12.0: make both from one kernel package",
                        layout -> layout.kernel("boot/vmlinuz").initramfs("boot/initramfs", "6.12.0")),
                row(
                        "hidden by a layer above",
                        "/boot/initramfs is not there",
                        layout -> layout.kernel("boot/vmlinuz")
                                .initramfs("boot/initramfs")
                                .nextLayer()
                                .file("boot/.wh.initramfs", 0, 0, new byte[0])),
                row(
                        "folder hidden by a layer above",
                        "neither /boot/vmlinuz",
                        layout -> layout.kernel("boot/vmlinuz")
                                .initramfs("boot/initramfs")
                                .nextLayer()
                                .file("boot/.wh..wh..opq", 0, 0, new byte[0])),
                row(
                        "mode changed by a layer above",
                        "/boot: user 107",
                        layout -> layout.kernel("boot/vmlinuz")
                                .initramfs("boot/initramfs")
                                .nextLayer()
                                .directory("boot", 0700, 0)),
                row(
                        "name that leads out",
                        "entry \"boot/../../etc\" leads out of the image",
                        layout -> layout.file("boot/../../etc", 0644, 0, new byte[0])));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsTold(String message, Fault fault) throws Exception {
        var run = check(fault.into(new TinyLayout(directory.resolve("layout"))).write());
        assertThat(run.err()).contains(message).doesNotContain("\tat ").doesNotContain("\u001b");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void goodImageShowsItsFiles() throws Exception {
        var run = check(TinyLayout.good(directory.resolve("layout")).write());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("/boot/vmlinuz: 0.0 MB, mode 0444, owner 107:107", "/boot/initramfs: ");
        assertThat(run.status()).isZero();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        var layout = new TinyLayout(directory.resolve("layout"))
                .link("boot/vmlinuz", "x")
                .link("disk/root.img", "y");
        assertThat(check(layout.write()).err())
                .contains(
                        "/boot/vmlinuz is a symbolic", "/boot/initramfs is not there", "/disk/root.img is a symbolic");
    }

    @Test
    void initramfsWithoutModulesFitsEveryKernel() throws Exception {
        var archive = new CpioArchive();
        archive.file("init", 0755, new byte[10]);
        var file = directory.resolve("initramfs");
        MadeImage.write(archive, file);
        var layout = new TinyLayout(directory.resolve("layout"))
                .kernel("boot/vmlinuz")
                .file("boot/initramfs", 0444, 107, Files.readAllBytes(file));
        assertThat(check(layout.write()).status()).isZero();
    }

    @Test
    void othersMayReadWhatIsNot107s() throws Exception {
        var layout = new TinyLayout(directory.resolve("layout"))
                .directory("disk", 0755, 0)
                .file("disk/root.img", 0644, 0, new byte[512]);
        assertThat(check(layout.write()).status()).isZero();
    }

    @Test
    void imageOfAnotherProcessorIsTold() throws Exception {
        assertThat(check(TinyLayout.good(directory.resolve("layout")).write("arm64"))
                        .err())
                .contains("/boot/vmlinuz is for amd64, and the image says that it is for \"arm64\"");
    }

    @Test
    void aarch64KernelIsKnown() throws Exception {
        var layout = new TinyLayout(directory.resolve("layout"))
                .initramfs("boot/initramfs")
                .file("boot/vmlinuz", 0444, 107, TinyKernel.aarch64(MadeImage.RELEASE));
        assertThat(check(layout.write("arm64")).status()).isZero();
    }

    @Test
    void sameBaseNamesAreTold() throws Exception {
        var layout =
                new TinyLayout(directory.resolve("layout")).kernel("a/boot").initramfs("b/boot");
        assertThat(check(layout.write(), "--kernel-path", "/a/boot", "--initrd-path", "/b/boot")
                        .err())
                .contains("/a/boot and /b/boot have the same name in their folders, and KubeVirt puts both into one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot/vmlinuz", "/", "/boot/", "/boot//vmlinuz", "/boot/./vmlinuz", "/boot/../vmlinuz", ""})
    void pathThatKubeVirtRefusesIsTold(String path) throws Exception {
        var run = check(TinyLayout.good(directory.resolve("layout")).write(), "--kernel-path", path);
        assertThat(run.err()).contains("path \"" + path + "\": KubeVirt takes /FOLDER/NAME");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void otherPathsAreAsked() throws Exception {
        var layout =
                new TinyLayout(directory.resolve("layout")).kernel("k/bzImage").initramfs("i/initrd.gz");
        assertThat(check(layout.write(), "--kernel-path", "/k/bzImage", "--initrd-path", "/i/initrd.gz")
                        .out())
                .contains("/k/bzImage: ", "/i/initrd.gz: ");
    }

    @Test
    void everyLayoutOfADirectoryIsChecked() throws Exception {
        TinyLayout.good(directory.resolve("a")).write();
        new TinyLayout(directory.resolve("b")).write();
        var run = check(directory);
        assertThat(run.out()).contains(directory.resolve("a").toString());
        assertThat(run.err()).contains(directory.resolve("b") + ": sha256:");
        assertThat(run.status()).isEqualTo(1);
    }
}
