package io.quinit.tool;

import io.quinit.dist.oci.ImagePaths;
import io.quinit.dist.oci.LayoutCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool oci check}. */
@Command(
        name = "check",
        description =
                "Checks OCI image layouts, whoever made them: every blob is what it is said to be, QEMU's user can read what"
                        + " KubeVirt will use, and kernel and modules are of one release.",
        mixinStandardHelpOptions = true)
public final class OciCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "An image layout, or a folder with several.")
    private Path directory;

    @Option(names = "--kernel-path", description = "What the manifest's kernelPath says; default ${DEFAULT-VALUE}.")
    private String kernel = ImagePaths.USUAL.kernel();

    @Option(names = "--initrd-path", description = "What the manifest's initrdPath says; default ${DEFAULT-VALUE}.")
    private String initramfs = ImagePaths.USUAL.initramfs();

    @Option(names = "--disk-path", description = "What a containerDisk's path says; default ${DEFAULT-VALUE}.")
    private String disk = ImagePaths.USUAL.disk();

    @Override
    public Integer call() throws IOException {
        var paths = new ImagePaths(kernel, initramfs, disk);
        LayoutCheck.of(directory, paths, command.commandLine().getOut());
        return 0;
    }
}
