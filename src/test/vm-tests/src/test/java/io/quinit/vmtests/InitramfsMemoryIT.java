package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quinit.tool.BaselineCommand;
import io.quinit.vm.Accelerator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An initramfs that was not deleted would be missed here, executable and all. */
class InitramfsMemoryIT {
    private static final long TOLERANCE_KIB = 1024;

    @TempDir
    private Path folder;

    @Test
    void agentFindsAsMuchMemoryAsAfterABusyboxScript() throws IOException, InterruptedException {
        Path baseline = folder.resolve("baseline.initramfs");
        ToolRun.of(new BaselineCommand(), "--kernel", Image.kernel().toString(), "--out", baseline.toString());
        long quinit = left("memory-quinit", Image.folder().resolve("initramfs"));
        assertThat(quinit).isCloseTo(left("memory-baseline", baseline), within(TOLERANCE_KIB));
    }

    /** Under the instruction clock: how far the kernel's own work in the background has come is then the same. */
    private static long left(String test, Path initramfs) throws IOException, InterruptedException {
        return Guest.boot(test, Guest.machine().initramfs(initramfs).accelerator(Accelerator.INSTRUCTION_CLOCK))
                .assertAgentRan()
                .agent()
                .number("memory left-kib");
    }
}
