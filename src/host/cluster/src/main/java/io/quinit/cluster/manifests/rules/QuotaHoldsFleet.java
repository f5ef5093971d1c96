package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.Quantity;
import io.quinit.cluster.manifests.Rule;
import java.math.BigDecimal;

/** A namespace's quota has room for its VMs, KubeVirt's overhead among it: the last ones would never be scheduled. */
final class QuotaHoldsFleet implements Rule {
    @Override
    public void check(Manifests manifests, Findings findings) {

        for (ManifestObject quota : manifests.ofKind("ResourceQuota")) {
            Demand demand = Demand.of(manifests, quota.namespace());
            demand.amounts().forEach((resource, amount) -> {
                Field hard = quota.at("spec", "hard", resource);
                BigDecimal most =
                        Quantity.parse(hard.text()).map(Quantity::value).orElse(BigDecimal.valueOf(Long.MAX_VALUE));
                if (hard.exists() && most.compareTo(amount) < 0) {
                    findings.expected(
                            quota, hard, "at least " + amount.toPlainString() + " for " + demand.machines() + " VMs");
                }
            });
        }
    }
}
