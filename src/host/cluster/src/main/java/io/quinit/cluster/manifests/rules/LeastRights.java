package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Rule;
import java.util.List;

/** A role here reaches no secrets, no pods, and nothing by a wildcard. */
final class LeastRights implements Rule {
    private static final List<String> FORBIDDEN =
            List.of("*", "secrets", "pods", "pods/exec", "escalate", "bind", "impersonate");

    @Override
    public void check(Manifests manifests, Findings findings) {

        for (ManifestObject role : manifests.ofKind("Role")) {
            for (Field rule : role.at("rules").each()) {
                for (String list : new String[] {"apiGroups", "resources", "verbs"}) {
                    for (Field word : rule.at(list).each()) {
                        if (FORBIDDEN.contains(word.text())) {
                            findings.expected(role, word, "names, none of " + String.join(", ", FORBIDDEN));
                        }
                    }
                }
            }
        }
    }
}
