package io.quinit.tool;

import io.quinit.cluster.kernelargs.InitProgram;
import io.quinit.cluster.manifests.Finding;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.gate.Gate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool manifests check}. */
@Command(
        name = "check",
        description = {
            "Checks a manifest as Kustomize rendered it, with no cluster at hand: each field's name and type, what KubeVirt's"
                    + " admission webhooks refuse, what fails later, and the kernel arguments by the init that will boot.",
            "kubectl kustomize overlays/small | quinit-tool manifests check --init target/dist/quinit -"
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is wrong: all of it is on standard error", "2:wrong usage"})
public final class ManifestsCheckCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The rendered manifest; - is standard input.")
    private String file;

    @Option(
            names = "--schemas",
            paramLabel = "DIR",
            description = "More JSON Schemas, one a kind: DIR/virtualmachinepool.json.")
    private Optional<Path> schemas = Optional.empty();

    @Option(
            names = "--init",
            paramLabel = "FILE",
            description = "The init that will boot, as " + InitProgram.USUAL
                    + "; without it the names and values of its properties are not checked.")
    private Optional<Path> init = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Manifests manifests = Manifests.parse(text());
        List<Finding> findings = new Gate(schemas, init.map(InitProgram::at)).check(manifests);
        PrintWriter err = command.commandLine().getErr();
        findings.forEach(finding -> err.println("quinit-tool manifests check: " + finding));
        long problems = findings.stream().filter(Finding::fatal).count();
        command.commandLine()
                .getOut()
                .println(manifests.objects().size() + " objects, " + problems + " problems, "
                        + (findings.size() - problems) + " warnings"
                        + (init.isEmpty() ? "; properties not checked (--init)" : ""));
        return problems == 0 ? 0 : 1;
    }

    private String text() throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
    }
}
