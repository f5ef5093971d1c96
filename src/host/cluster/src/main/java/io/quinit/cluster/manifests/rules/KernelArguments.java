package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.kernelargs.LineCheck;
import io.quinit.cluster.kernelargs.LineFinding;
import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** What the kernel and KubeVirt make of the arguments without a word to anybody. */
final class KernelArguments implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        if (!machine.kernelBoot().exists()) {
            return;
        }
        Field line = machine.kernelBoot().at("kernelArgs");
        if (!line.exists()) {
            findings.expected(
                    machine.owner(), line, "kernel arguments: did the patch kernel-args.yaml find its target?");
            return;
        }
        for (LineFinding finding : LineCheck.check(line.text())) {
            String message = line.path() + ": " + finding.message();
            if (finding.fatal()) {
                findings.problem(machine.owner(), message);
            } else {
                findings.warning(machine.owner(), message);
            }
        }
    }
}
