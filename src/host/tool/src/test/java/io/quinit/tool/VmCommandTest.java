package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VmCommandTest {
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new VmCommand()).setErr(new PrintWriter(errors)).execute(arguments);
    }

    @Test
    void directoryWithoutImageIsWrongUsage(@TempDir Path directory) {
        assertThat(run(directory.toString(), "--accel", "TCG")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("vmlinuz").contains("initramfs").contains("root.img");
    }

    @Test
    void timeLimitNeedsAUnit(@TempDir Path directory) {
        assertThat(run(directory.toString(), "--time-limit", "60")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains("--time-limit");
    }
}
