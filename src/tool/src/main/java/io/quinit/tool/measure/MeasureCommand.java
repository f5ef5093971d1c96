package io.quinit.tool.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quinit.image.TargetKernel;
import io.quinit.tool.OutputFile;
import io.quinit.tool.TemporaryFolder;
import io.quinit.tool.initramfs.KernelChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool measure}. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Boots DIR's initramfs and a busybox script's in turn under QEMU's instruction clock; prints a Markdown table.")
public final class MeasureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder, as target/dist/debian-12-cloud.")
    private Path folder;

    @Option(
            names = "--kernel",
            required = true,
            paramLabel = "FOLDER",
            description = "Unpacked package of that kernel, as `quinit-tool kernel` prints it.")
    private Path kernel;

    @Option(
            names = "--quinit",
            paramLabel = "FILE",
            description = "The executable, its libraries in lib/ beside it; DIR/../quinit.")
    private Path quinit;

    @Option(names = "--runs", defaultValue = "5", description = "Boots of each; ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--append",
            defaultValue = "quiet init.net=1 init.balloon=1",
            paramLabel = "WORDS",
            description = "Added to the kernel command line; ${DEFAULT-VALUE}.")
    private String append;

    @Option(
            names = "--yardstick",
            paramLabel = "FILE",
            description = "An init in one C file, measured as well; takes /modules.load.")
    private Path yardstick;

    @Option(names = "--json", paramLabel = "FILE", description = "The figures of every boot.")
    private Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path executable = quinit == null ? folder.resolveSibling("quinit") : quinit;
        PrintWriter err = command.commandLine().getErr();
        double versionMs =
                CommandTime.milliseconds(List.of(executable.toAbsolutePath().toString(), "--version"));
        try (TemporaryFolder made = new TemporaryFolder(Path.of(System.getProperty("java.io.tmpdir")))) {
            TargetKernel target = KernelChoice.in(kernel, Optional.empty());
            List<Contender> contenders = contenders(executable, new Baseline(target, made.path()));
            Measurement measurement = new Measurement(folder, append, line -> {
                err.println(line);
                err.flush();
            });
            show(new Figures(target.version(), append, runs, versionMs, measurement.run(contenders, runs)));
        }
        return 0;
    }

    private List<Contender> contenders(Path executable, Baseline baseline) throws IOException {
        List<Contender> all = new ArrayList<>();
        all.add(new Contender("Quinit", withLibraries(executable), folder.resolve("initramfs")));
        all.add(baseline.script());
        if (yardstick != null) {
            all.add(baseline.compiled(yardstick));
        }
        return all;
    }

    private static long withLibraries(Path executable) throws IOException {
        long size = Files.size(executable);
        Path libraries = executable.resolveSibling("lib");
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> files = Files.list(libraries)) {
                for (Path file : files.toList()) {
                    size += Files.size(file);
                }
            }
        }
        return size;
    }

    private void show(Figures figures) throws IOException {
        PrintWriter out = command.commandLine().getOut();
        figures.markdown().forEach(out::println);
        out.flush();
        if (json != null) {
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            OutputFile.replace(json, file -> mapper.writeValue(file.toFile(), figures));
        }
    }
}
