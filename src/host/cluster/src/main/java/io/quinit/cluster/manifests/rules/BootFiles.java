package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;

/** Both files are named, and their last names differ: KubeVirt puts them into one directory, and nothing else checks it. */
final class BootFiles implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Field container = machine.kernelBoot().at("container");
        if (!container.exists()) {
            return;
        }
        Field kernel = container.at("kernelPath");
        Field initrd = container.at("initrdPath");
        for (Field path : new Field[] {kernel, initrd}) {
            if (!path.exists() || path.text().endsWith("/")) {
                findings.expected(
                        machine.owner(), path, "the path of a file: Quinit boots from a kernel and an initramfs");
            }
        }
        if (kernel.exists() && initrd.exists() && lastName(kernel).equals(lastName(initrd))) {
            findings.expected(machine.owner(), initrd, "another last name than that of kernelPath, " + kernel.text());
        }
    }

    private static String lastName(Field path) {
        return path.text().substring(path.text().lastIndexOf('/') + 1);
    }
}
