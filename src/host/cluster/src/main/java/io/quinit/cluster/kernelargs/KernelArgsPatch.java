package io.quinit.cluster.kernelargs;

import io.quinit.host.HostFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The JSON6902 patch that puts kernel arguments into a manifest. */
final class KernelArgsPatch {
    /** Where the VM's own specification is in each kind. */
    private static final Map<String, String> SPECIFICATIONS = Map.of(
            "VirtualMachinePool", "/spec/virtualMachineTemplate/spec/template/spec",
            "VirtualMachine", "/spec/template/spec",
            "VirtualMachineInstanceReplicaSet", "/spec/template/spec",
            "VirtualMachineInstance", "/spec");

    private KernelArgsPatch() {}

    /** The file's content: the same for the same words, wherever it is made. */
    static String text(KustomizeDirectory directory, MergedLine line) {
        StringBuilder text = new StringBuilder();
        text.append("# Made by `quinit-tool kernel-args --kustomize DIR` from boot.properties: change that one.\n");
        text.append("# ")
                .append(line.text().getBytes(StandardCharsets.UTF_8).length)
                .append(" of ")
                .append(LineCheck.MAX_LENGTH)
                .append(" bytes:\n");
        for (BootWord word : line.words()) {
            text.append("#   ").append(word.text()).append("  (");
            text.append(directory
                            .directory()
                            .toAbsolutePath()
                            .normalize()
                            .relativize(word.file().toAbsolutePath()))
                    .append(")\n");
        }
        text.append("- op: add\n  path: ").append(path(directory)).append('\n');
        // Folded, stripped: one line whatever it holds.
        return text.append("  value: >-\n    ").append(line.text()).append('\n').toString();
    }

    private static String path(KustomizeDirectory directory) {
        String kind = directory.patchedKind().orElseThrow();
        String specification = SPECIFICATIONS.get(kind);
        if (specification == null) {
            throw new HostFailure(
                    directory.directory() + ": the target of " + KustomizeDirectory.PATCH + " has kind '" + kind
                            + "'; expected one of "
                            + SPECIFICATIONS.keySet().stream().sorted().toList());
        }
        return specification + "/domain/firmware/kernelBoot/kernelArgs";
    }
}
