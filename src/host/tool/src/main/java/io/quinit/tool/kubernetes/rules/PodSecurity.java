package io.quinit.tool.kubernetes.rules;

import io.quinit.tool.kubernetes.Field;
import io.quinit.tool.kubernetes.Findings;
import io.quinit.tool.kubernetes.ManifestObject;
import io.quinit.tool.kubernetes.Manifests;
import io.quinit.tool.kubernetes.Rule;
import java.util.List;

/** A namespace says which pods it takes. KubeVirt's launchers pass baseline, and restricted with a seccomp profile. */
final class PodSecurity implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        for (ManifestObject namespace : manifests.ofKind("Namespace")) {
            Field level = namespace.at("metadata", "labels", "pod-security.kubernetes.io/enforce");
            if (!List.of("baseline", "restricted").contains(level.text())) {
                findings.expected(namespace, level, "baseline or restricted");
            }
        }
    }
}
