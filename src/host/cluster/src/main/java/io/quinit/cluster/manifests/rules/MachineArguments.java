package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.KernelCommandLine.Word;

/** Single properties of a VM's kernel arguments. */
final class MachineArguments {
    private MachineArguments() {}

    /** The last value that the line has for a key; {@code on} for a bare word, empty where it is not there. */
    static String value(MachineTemplate machine, String key) {
        String found = "";
        for (Word word : KernelCommandLine.parse(machine.kernelArguments()).words()) {
            if (word.key().replace('_', '-').equals(key)) {
                found = word.value() == null ? "on" : word.value();
            }
        }
        return found;
    }
}
