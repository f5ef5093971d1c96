package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** Kernel arguments need a kernel of their own, and a container that it is in (vmi-create-admitter.go, validateKernelBoot). */
final class KernelBootContainer implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field boot = machine.kernelBoot();
        if (!boot.exists()) {
            return;
        }
        Field container = boot.at("container");
        if (!container.exists()) {
            findings.expected(machine.owner(), container, "the container that holds the kernel");
            return;
        }
        if (container.at("image").text().isEmpty()) {
            findings.expected(machine.owner(), container.at("image"), "the name of an image");
        }
        if (!container.at("kernelPath").exists() && !container.at("initrdPath").exists()) {
            findings.expected(machine.owner(), container.at("kernelPath"), "the kernel's path in the image");
        }
    }
}
