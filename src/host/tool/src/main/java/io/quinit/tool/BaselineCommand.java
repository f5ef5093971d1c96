package io.quinit.tool;

import io.quinit.vm.measure.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quinit-tool baseline}. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Makes the initramfs that `measure` compares with: a busybox script that does the boot contract.")
public final class BaselineCommand implements Callable<Integer> {
    @Option(
            names = "--kernel",
            required = true,
            paramLabel = "FOLDER",
            description = "Unpacked kernel package, as `quinit-tool kernel` prints it.")
    private Path kernel;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The initramfs to make.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Baseline.write(kernel, out);
        return 0;
    }
}
