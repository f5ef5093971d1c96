package io.quinit.tool;

import io.quinit.cluster.kernelargs.CheckedLine;
import io.quinit.cluster.kernelargs.InitProgram;
import io.quinit.cluster.kernelargs.KustomizeDirectory;
import io.quinit.cluster.kernelargs.MergedLine;
import io.quinit.cluster.kernelargs.PatchFile;
import java.io.IOException;
import java.io.PrintWriter;
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
    private List<Path> directories = List.of();

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
        if (files.isEmpty() == directories.isEmpty()) {
            throw new ParameterException(command.commandLine(), "expected either FILE... or --kustomize DIR");
        }
        InitProgram program = InitProgram.at(init);
        if (!files.isEmpty()) {
            CheckedLine line = CheckedLine.of(files, program);
            if (isGood("", line)) {
                print(line.line());
            }
        }
        for (Path directory : directories) {
            for (KustomizeDirectory each : KustomizeDirectory.below(directory)) {
                patch(each, program);
            }
        }
        return failed ? 1 : 0;
    }

    private void patch(KustomizeDirectory directory, InitProgram program) throws IOException {
        CheckedLine line = CheckedLine.of(new ArrayList<>(directory.propertyFiles()), program);
        if (!isGood(directory.directory() + ": ", line)) {
            return;
        }
        PatchFile patch = PatchFile.of(directory, line.line());
        boolean same = patch.isUpToDate();
        if (check && !same) {
            complain(patch.path() + ": not up to date: quinit-tool kernel-args --kustomize " + directory.directory());
            failed = true;
        } else if (!same) {
            patch.write();
            command.commandLine().getOut().println("wrote " + patch.path());
        }
    }

    private boolean isGood(String where, CheckedLine line) {
        line.findings().forEach(finding -> complain(where + (finding.fatal() ? "" : "warning: ") + finding.message()));
        failed |= !line.isGood();
        return line.isGood();
    }

    private void print(MergedLine line) {
        PrintWriter out = command.commandLine().getOut();
        if (origins) {
            line.words().forEach(word -> out.println(word.text() + "  (" + word.where() + ")"));
        } else {
            out.println(line.text());
        }
    }

    private void complain(String message) {
        command.commandLine().getErr().println("quinit-tool kernel-args: " + message);
    }
}
