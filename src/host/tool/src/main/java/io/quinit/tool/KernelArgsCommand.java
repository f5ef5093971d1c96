package io.quinit.tool;

import io.quinit.cluster.kernelargs.InitProgram;
import io.quinit.cluster.kernelargs.KernelArgsPatch;
import io.quinit.cluster.kernelargs.KustomizeDirectory;
import io.quinit.cluster.kernelargs.LineCheck;
import io.quinit.cluster.kernelargs.LineFinding;
import io.quinit.cluster.kernelargs.MergedLine;
import io.quinit.host.OutputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool kernel-args}. */
@Command(
        name = "kernel-args",
        description = {
            "Makes one kernel command line of files with one property a line, and checks it: by the init that will boot,"
                    + " for what the kernel cuts or hands on, and for secrets.",
            "A later file changes single properties of those before it; !KEY takes one out."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is wrong: all of it is on standard error", "2:wrong usage"})
public final class KernelArgsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Such as boot.properties; the line is printed.")
    private List<Path> files = List.of();

    @Option(
            names = "--kustomize",
            paramLabel = "DIR",
            description =
                    "Writes kernel-args.yaml into DIR and each folder below whose kustomization.yaml applies it, from the"
                            + " boot.properties of what it builds on, of its components, and its own.")
    private List<Path> folders = List.of();

    @Option(names = "--check", description = "Writes nothing: fails where a kernel-args.yaml is not up to date.")
    private boolean check;

    @Option(names = "--origins", description = "Prints each property on a line of its own, with where it is from.")
    private boolean origins;

    @Option(
            names = "--init",
            paramLabel = "FILE",
            defaultValue = InitProgram.USUAL,
            description = "The init whose properties these are; ${DEFAULT-VALUE}.")
    private Path init;

    private boolean failed;

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() == folders.isEmpty()) {
            throw new ParameterException(command.commandLine(), "expected either FILE... or --kustomize DIR");
        }
        InitProgram program = InitProgram.at(init);
        if (!files.isEmpty()) {
            MergedLine line = MergedLine.of(files);
            if (isGood("", line, program)) {
                print(line);
            }
        }
        for (Path folder : folders) {
            for (KustomizeDirectory each : KustomizeDirectory.below(folder)) {
                patch(each, program);
            }
        }
        return failed ? 1 : 0;
    }

    private void patch(KustomizeDirectory folder, InitProgram program) throws IOException {
        MergedLine line = MergedLine.of(new ArrayList<>(folder.propertyFiles()));
        if (!isGood(folder.folder() + ": ", line, program)) {
            return;
        }
        Path file = folder.folder().resolve(KustomizeDirectory.PATCH);
        String text = KernelArgsPatch.text(folder, line);
        boolean same = Files.exists(file) && Files.readString(file).equals(text);
        if (check && !same) {
            tell(file + ": not up to date: quinit-tool kernel-args --kustomize " + folder.folder());
            failed = true;
        } else if (!same) {
            OutputFile.replace(file, path -> Files.writeString(path, text));
            command.commandLine().getOut().println("wrote " + file);
        }
    }

    private boolean isGood(String where, MergedLine line, InitProgram program) {
        List<LineFinding> findings = new ArrayList<>(LineCheck.check(line.text()));
        findings.addAll(program.check(line.text()));
        findings.forEach(finding -> tell(where + (finding.fatal() ? "" : "warning: ") + finding.message()));
        boolean good = findings.stream().noneMatch(LineFinding::fatal);
        failed |= !good;
        return good;
    }

    private void print(MergedLine line) {
        PrintWriter out = command.commandLine().getOut();
        if (origins) {
            line.words().forEach(word -> out.println(word.text() + "  (" + word.where() + ")"));
        } else {
            out.println(line.text());
        }
    }

    private void tell(String message) {
        command.commandLine().getErr().println("quinit-tool kernel-args: " + message);
    }
}
