package io.quinit.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.RecordingKernel;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitramfsTest {
    private final RecordingKernel kernel = new RecordingKernel().file(Initramfs.MARKER, "");

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
        assertThat(Initramfs.isOurs(kernel.refuse("readlink", Errno.ENOENT))).isFalse();
    }

    @Test
    void anotherProcessIsNot() {
        assertThat(Initramfs.isOurs(kernel.pid(2))).isFalse();
        assertThat(Initramfs.isRoot(kernel)).isTrue();
    }

    @Test
    void withoutTheMarkerItIsSomebodyElses() {
        assertThat(Initramfs.isOurs(new RecordingKernel())).isFalse();
    }

    @Test
    void rootThatCannotBeAskedIsNot() {
        assertThat(Initramfs.isOurs(kernel.refuse("statfs", Errno.EACCES))).isFalse();
    }
}
