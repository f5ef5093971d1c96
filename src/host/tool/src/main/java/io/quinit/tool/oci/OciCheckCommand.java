package io.quinit.tool.oci;

import io.quinit.tool.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private Path folder;

    @Option(names = "--kernel-path", description = "What the manifest's kernelPath says; default ${DEFAULT-VALUE}.")
    private String kernel = ImagePart.KERNEL.path();

    @Option(names = "--initrd-path", description = "What the manifest's initrdPath says; default ${DEFAULT-VALUE}.")
    private String initramfs = ImagePart.INITRAMFS.path();

    @Option(names = "--disk-path", description = "What a containerDisk's path says; default ${DEFAULT-VALUE}.")
    private String disk = ImagePart.ROOT.path();

    @Override
    public Integer call() throws IOException {
        var out = command.commandLine().getOut();
        var work = Path.of(System.getProperty("java.io.tmpdir"));
        var paths = new ImagePaths(kernel, initramfs, disk);
        for (var layout : layouts()) {
            var reader = LayoutReader.open(layout);
            for (var manifest : reader.manifests()) {
                var lines = new ImageCheck(layout.toString(), reader, paths, work).check(manifest);
                out.printf("%s: %s%n", layout, manifest.digest());
                lines.forEach(line -> out.println("  " + line));
            }
        }
        return 0;
    }

    private List<Path> layouts() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ToolFailure(folder + " is no folder; expected an image layout, as quinit-tool oci makes it");
        }
        if (LayoutReader.isHere(folder)) {
            return List.of(folder);
        }
        var layouts =
                LayoutPlace.list(folder).stream().filter(LayoutReader::isHere).toList();
        if (layouts.isEmpty()) {
            throw new ToolFailure("%s is no image layout, and holds none; make one: quinit-tool oci".formatted(folder));
        }
        return layouts;
    }
}
