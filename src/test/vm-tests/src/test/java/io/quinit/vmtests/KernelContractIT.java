package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.contract.KernelContract;
import io.quinit.tool.InitramfsCommand;
import io.quinit.vm.VmOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real kernels keep to what the one in memory is held to. The init that asks them is a native executable, so that the calls by JNA and
 * the layouts of what they hand over are looked at there, too.
 */
@Once
class KernelContractIT {
    private static final Path EXECUTABLE = Path.of(System.getProperty("quinit.selftest"), "quinit-selftest");
    private static final String PREFIX = "[selftest] ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {Image.FIRST, Image.WITH_PACKED_MODULES})
    void realKernelKeepsToIt(String image) throws IOException, InterruptedException {
        Guest guest = boot("kernel-contract-" + image, image, EXECUTABLE);
        List<String> results = KernelContract.checks().stream()
                .map(check -> "ok " + check.name())
                .toList();
        List<String> told = told(guest);
        assertThat(told.subList(0, Math.max(0, told.size() - 1)))
                .as(guest.console())
                .containsExactlyElementsOf(results);
        assertThat(told.getLast()).startsWith(results.size() + " checks on Linux 6.");
        assertThat(guest.result().explanation()).contains("(guest-shutdown)");
    }

    /** JNA finds its own library nowhere. */
    @Test
    void machineEndsWhereItCannotStart() throws IOException, InterruptedException {
        Path alone = folder.resolve(EXECUTABLE.getFileName());
        Files.copy(EXECUTABLE, alone);
        for (String library : List.of("libjava.so", "libjvm.so", "libnet.so", "libnio.so", "libzip.so")) {
            Files.copy(EXECUTABLE.resolveSibling(library), folder.resolve(library));
        }
        Guest guest = boot("kernel-contract-no-jna", Image.FIRST, alone);
        assertThat(told(guest)).isEmpty();
        assertThat(guest.result().outcome()).as(guest.console()).isEqualTo(VmOutcome.PANICKED);
    }

    private Guest boot(String test, String image, Path init) throws IOException, InterruptedException {
        assertThat(EXECUTABLE)
                .as("what src/scripts/test builds; run that first")
                .exists();
        Path initramfs = folder.resolve("initramfs");
        ToolRun.of(
                new InitramfsCommand(),
                "--init=" + init,
                "--kernel=" + Image.kernel(image),
                "--modules=" + Image.dist().resolve("modules.plan"),
                "--image=" + image,
                "--level=1",
                "--out=" + initramfs);
        return Guest.boot(
                test, Guest.bareMachine(image).noRoot().initramfs(initramfs).append("quiet"));
    }

    private static List<String> told(Guest guest) {
        return guest.result().console().stream()
                .filter(line -> line.startsWith(PREFIX))
                .map(line -> line.substring(PREFIX.length()))
                .toList();
    }
}
