package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;

/** A ConfigMap that a volume names is in the manifest: Kustomize leaves names of KubeVirt's fields behind when it adds a hash or a prefix. */
final class ConfigReferences implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        for (MachineTemplate machine : manifests.machines()) {
            boolean indexed = machine.owner()
                    .at("spec", "nameGeneration", "appendIndexToConfigMapRefs")
                    .isTrue();
            for (Field volume : machine.spec("volumes").each()) {
                Field name = volume.at("configMap", "name");
                if (name.exists() && !isThere(manifests, name.text(), indexed)) {
                    findings.expected(
                            machine.owner(),
                            name,
                            "the name of a ConfigMap in this manifest" + (indexed ? ", without the index" : ""));
                }
            }
        }
    }

    private static boolean isThere(Manifests manifests, String name, boolean indexed) {
        return manifests.find("ConfigMap", indexed ? name + "-0" : name).isPresent();
    }
}
