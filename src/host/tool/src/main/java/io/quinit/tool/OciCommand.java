package io.quinit.tool;

import io.quinit.dist.oci.ImageBuild;
import io.quinit.dist.oci.ImageName;
import io.quinit.dist.oci.RootPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool oci}. */
@Command(
        name = "oci",
        description =
                "Makes the container images that KubeVirt boots from: kernel and initramfs in one, the root file system in"
                        + " another. Each is an OCI image layout, the same bytes each time; no container engine is needed.",
        mixinStandardHelpOptions = true,
        subcommands = OciCheckCommand.class)
public final class OciCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    // Not required: picocli would ask for them with `oci check` as well.
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "A made test image, such as target/dist/debian-12-cloud: vmlinuz, initramfs, root.img.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Gets the layouts boot and root; what is there is replaced.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--root",
            description = "Where root.img goes: an image of its own, the boot image, or none:"
                    + " ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private RootPlace root = RootPlace.own;

    @Option(
            names = "--name",
            description = "The images' name in the registry, to which -boot and -root are added, for the lines that are"
                    + " printed; default ${DEFAULT-VALUE}.")
    private String name = "quinit";

    @Option(names = "--tag", description = "Written into the index, for skopeo copy oci:DIR/boot:TAG.")
    private Optional<String> tag = Optional.empty();

    @Option(
            names = "--archive",
            description = "Each layout as one file as well, boot.tar and root.tar: an oci-archive.")
    private boolean archive;

    @Override
    public Integer call() throws IOException {
        var source = directory.orElseThrow(() -> wrong("FOLDER is missing: a made test image"));
        var target = out.orElseThrow(() -> wrong("--out is missing: a folder for the images"));
        ImageName.requireName(name);
        tag.ifPresent(ImageName::requireTag);
        new ImageBuild(source, target, tag, command.commandLine().getOut()).make(root, name, archive);
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
