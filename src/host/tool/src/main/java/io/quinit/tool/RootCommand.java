package io.quinit.tool;

import io.quinit.dist.root.ImageSize;
import io.quinit.dist.root.RootFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool root}. */
@Command(
        name = "root",
        description =
                "Makes a root file system image from a folder: owned by root, times fixed, the same bytes each time.",
        mixinStandardHelpOptions = true)
public final class RootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FOLDER", description = "What the image is to hold.")
    private Path directory;

    @Option(names = "--fstype", description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private RootFileSystem fstype = RootFileSystem.ext4;

    @Option(names = "--size", description = "Size of an ext4 image, as 64M; default twice the content and 16M.")
    private Optional<String> size = Optional.empty();

    @Option(names = "--out", required = true, description = "The file to make.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var bytes = size.map(text -> OptionalLong.of(ImageSize.parse(text))).orElse(OptionalLong.empty());
        fstype.make(directory, bytes, out);
        command.commandLine()
                .getOut()
                .printf("root: %s, %s, %d MiB -> %s%n", directory, fstype, Files.size(out) >> 20, out);
        return 0;
    }
}
