package io.quinit.boot.initramfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.boot.step.BootFailure;
import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitramfsTest {
    private final TestMachine kernel = new TestMachine().file(Initramfs.MARKER, "");

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"RAMFS", "TMPFS"})
    void processOneOnOurInitramfsIsTheInit(FileSystemType type) {
        assertThat(Initramfs.isOurs(kernel.rootType(type))).isTrue();
    }

    @Test
    void processOneOfAContainerIsNot() {
        assertThat(Initramfs.isOurs(kernel.rootType(FileSystemType.OTHER))).isFalse();
    }

    @Test
    void processOneOfAnotherPidNamespaceIsNot() {
        kernel.link("/proc/self/ns/pid", "pid:[4026532201]");

        assertThat(Initramfs.isOurs(kernel)).isFalse();
        assertThat(Initramfs.isRoot(kernel)).isTrue();
    }

    @Test
    void processThatCannotTellItsNamespaceIsNot() {
        assertThat(Initramfs.isOurs(kernel.fail("readlink", Errno.ENOENT))).isFalse();
    }

    @Test
    void anotherProcessIsNot() {
        assertThat(Initramfs.isOurs(kernel.pid(2))).isFalse();
        assertThat(Initramfs.isRoot(kernel)).isTrue();
    }

    @Test
    void withoutTheMarkerItIsSomebodyElses() {
        assertThat(Initramfs.isOurs(new TestMachine())).isFalse();
    }

    @Test
    void rootThatCannotBeAskedIsNot() {
        assertThat(Initramfs.isOurs(kernel.fail("statfs", Errno.EACCES))).isFalse();
    }

    @Test
    void filesTellWhetherProcessOneIsLikelyTheInit(@TempDir Path root) throws IOException {
        assertThat(Initramfs.isLikelyOurs(root)).isFalse();

        var namespace = root.resolve("proc/self/ns/pid");
        Files.createDirectories(namespace.getParent());
        Files.createSymbolicLink(namespace, Path.of("pid:[4026531836]"));
        assertThat(Initramfs.isLikelyOurs(root)).isFalse();

        Files.createDirectory(root.resolve("etc"));
        Files.createFile(root.resolve(Initramfs.MARKER.substring(1)));
        assertThat(Initramfs.isLikelyOurs(root)).isTrue();

        Files.delete(namespace);
        Files.createSymbolicLink(namespace, Path.of("pid:[4026532201]"));
        assertThat(Initramfs.isLikelyOurs(root)).isFalse();
    }

    @Test
    void bootDoesNotBeginOnACopyOfTheInitramfs() {
        kernel.file(Initramfs.LAST_FILE, "");
        Initramfs.requireOursAndWhole(kernel);

        kernel.rootType(FileSystemType.OTHER);
        assertThatThrownBy(() -> Initramfs.requireOursAndWhole(kernel))
                .isInstanceOf(BootFailure.class)
                .hasMessageContaining("/ is a copy of it");
    }
}
