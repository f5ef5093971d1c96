package io.quinit.cluster.manifests.gate;

import io.quinit.cluster.kernelargs.InitProgram;
import io.quinit.cluster.kernelargs.LineFinding;
import io.quinit.cluster.manifests.FieldSchemas;
import io.quinit.cluster.manifests.Finding;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.rules.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be checked of a rendered manifest with no cluster at hand. */
public final class Gate {
    private final List<FieldSchemas> schemas = new ArrayList<>(List.of(FieldSchemas.own()));
    private final Optional<InitProgram> init;

    /**
     * @param strict a directory of further schemas
     * @param init asked about each VM's kernel arguments
     */
    public Gate(Optional<Path> strict, Optional<InitProgram> init) {
        strict.map(FieldSchemas::of).ifPresent(schemas::add);
        this.init = init;
    }

    /** All findings; none is fatal in a manifest that may be applied. */
    public List<Finding> check(Manifests manifests) {
        Findings findings = new Findings();
        findings.startRule("fields");
        for (FieldSchemas each : schemas) {
            manifests.objects().forEach(object -> each.check(object, findings));
        }
        Stream.concat(Rules.OF_THE_WEBHOOKS.stream(), Rules.OUR_OWN.stream()).forEach(rule -> {
            findings.startRule(rule.getClass().getSimpleName());
            rule.check(manifests, findings);
        });
        findings.startRule("init");
        init.ifPresent(program -> manifests.machines().forEach(machine -> ask(program, machine, findings)));
        return findings.all().stream().distinct().toList();
    }

    private static void ask(InitProgram program, MachineTemplate machine, Findings findings) {
        String path = machine.kernelBoot().at("kernelArgs").path();
        for (LineFinding finding : program.check(machine.kernelArguments())) {
            findings.problem(machine.owner(), path + ": " + finding.message());
        }
    }
}
