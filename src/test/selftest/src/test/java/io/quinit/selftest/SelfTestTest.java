package io.quinit.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.FileSystemType;
import org.junit.jupiter.api.Test;

/** It would switch off whatever machine it runs on. */
class SelfTestTest {
    private final TestMachine kernel = new TestMachine().file("/etc/quinit-initramfs", "");

    @Test
    void processOneOfAnInitramfsRuns() {
        assertThat(SelfTest.isInitOfInitramfs(kernel)).isTrue();
    }

    @Test
    void anyOtherProcessDoesNot() {
        assertThat(SelfTest.isInitOfInitramfs(kernel.pid(2))).isFalse();
    }

    @Test
    void processOneOfAContainerDoesNot() {
        assertThat(SelfTest.isInitOfInitramfs(kernel.link("/proc/self/ns/pid", "pid:[4026532201]")))
                .isFalse();
    }

    @Test
    void processOneOnADiskDoesNot() {
        assertThat(SelfTest.isInitOfInitramfs(kernel.rootType(FileSystemType.OTHER)))
                .isFalse();
    }

    @Test
    void processOneOfSomebodyElsesInitramfsDoesNot() {
        assertThat(SelfTest.isInitOfInitramfs(new TestMachine())).isFalse();
    }
}
