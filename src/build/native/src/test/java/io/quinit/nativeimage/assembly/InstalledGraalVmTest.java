package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledGraalVmTest {
    @TempDir
    private Path home;

    private void nativeImage(String script) throws IOException {
        Path program = Files.createDirectories(home.resolve("bin")).resolve("native-image");
        Files.writeString(program, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest(name = "GRAALVM_HOME={0}")
    @NullSource
    @ValueSource(strings = {"", " "})
    void unsetIsNone(String variable) throws InterruptedException {
        assertThat(InstalledGraalVm.home(variable)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"native-image 25 2025-09-16", "native-image 25.0.3 2026-04-21"})
    void release25IsTaken(String version) throws Exception {
        nativeImage("echo " + version);
        assertThat(InstalledGraalVm.home(home.toString())).contains(home);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"native-image 21.0.2 2024-01-16", "native-image 250 2040-01-01", "GraalVM 25"})
    void otherReleaseIsRefused(String version) throws IOException {
        nativeImage("echo " + version);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> InstalledGraalVm.home(home.toString()))
                .withMessageContainingAll(home.toString(), version, "unset GRAALVM_HOME");
    }

    @Test
    void directoryWithoutNativeImageIsRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> InstalledGraalVm.home(home.toString()))
                .withMessageContainingAll(home.toString(), "no bin/native-image");
    }

    @Test
    void failureIsShown() throws IOException {
        nativeImage("echo broken; exit 3");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> InstalledGraalVm.home(home.toString()))
                .withMessageContainingAll("status 3", "broken");
    }
}
