package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
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
