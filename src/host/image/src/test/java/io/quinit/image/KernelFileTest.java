package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelFileTest {
    private static byte[] x86(int pointer, String text) {
        return TinyKernel.x86(pointer, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void releaseOfAnX86KernelIsTheFirstWordOfItsVersion() {
        var kernel = TinyKernel.x86("6.1.0-56-cloud-amd64");
        assertThat(KernelFile.architecture(kernel)).contains(Architecture.X86_64);
        assertThat(KernelFile.release(kernel)).contains("6.1.0-56-cloud-amd64");
    }

    @Test
    void releaseOfAnAarch64KernelIsInItsBanner() {
        var kernel = TinyKernel.aarch64("6.12.1-arm64");
        assertThat(KernelFile.architecture(kernel)).contains(Architecture.AARCH64);
        assertThat(KernelFile.release(kernel)).contains("6.12.1-arm64");
    }

    @Test
    void pointerThatLeadsOutOfTheFileIsNoRelease() {
        assertThat(KernelFile.release(x86(0xffff, "6.1 x\0"))).isEmpty();
    }

    @Test
    void kernelWithoutAPointerHasNoRelease() {
        assertThat(KernelFile.release(x86(0, "6.1 x\0"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 6.1",
                "6.1",
                "6.1\u001b[2J \0",
                "6.1\u00ff \0",
                "1234567890123456789012345678901234567890123456789012345678901234x \0"
            })
    void whatIsNoWordIsNoRelease(String text) {
        assertThat(KernelFile.release(x86(0x100, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 57, 0x204, 0x206, 0x210})
    void cutFileSaysNothingAndFailsNowhere(int length) {
        var cut = Arrays.copyOf(TinyKernel.x86("6.1.0"), length);
        assertThat(KernelFile.release(cut)).isEmpty();
    }

    @Test
    void whatIsNoKernelSaysNothing() {
        assertThat(KernelFile.release("Linux version 6.1.0 \0".repeat(100).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }
}
