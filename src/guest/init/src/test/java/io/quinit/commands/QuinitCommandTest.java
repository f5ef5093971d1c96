package io.quinit.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import io.quinit.version.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusMainTest
class QuinitCommandTest {

    @Test
    @Launch("--version")
    void versionIsOneLine(LaunchResult result) {
        assertThat(result.getOutput()).isEqualTo("quinit " + Version.TEXT);
        assertThat(result.getErrorOutput()).isEmpty();
    }

    @Test
    @Launch("--help")
    void helpNamesTheOptions(LaunchResult result) {
        assertThat(result.getOutput()).contains("Usage: quinit", "--version", "--help", "initramfs");
        assertThat(result.getErrorOutput()).isEmpty();
    }

    @Test
    @Launch({})
    void withoutArgumentsItSaysWhatItIs(LaunchResult result) {
        assertThat(result.getOutput()).contains("Usage: quinit");
    }

    @Test
    @Launch(value = "--boot", exitCode = 2)
    void unknownOptionIsBadUsage(LaunchResult result) {
        assertThat(result.getErrorOutput()).contains("--boot", "Usage: quinit");
        assertThat(result.getOutput()).isEmpty();
    }

    @Test
    @Launch(value = "reboot", exitCode = 2)
    void unknownWordIsBadUsage(LaunchResult result) {
        assertThat(result.getErrorOutput()).contains("reboot");
    }
}
