package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.MachineTemplate;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import io.quinit.cluster.manifests.PodRequest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all VMs of a namespace ask for together, where each pool is as large as it can get.
 *
 * @param machines how many there are
 * @param amounts by the names of a quota: bytes, processors, pods
 */
record Demand(int machines, Map<String, BigDecimal> amounts) {
    static Demand of(Manifests manifests, String namespace) {
        int machines = 0;
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (MachineTemplate machine : manifests.machines()) {
            if (machine.owner().namespace().equals(namespace)) {
                int count = count(manifests, machine.owner());
                machines += count;
                add(amounts, PodRequest.of(machine), count);
            }
        }
        return new Demand(machines, amounts);
    }

    private static int count(Manifests manifests, ManifestObject owner) {
        if (owner.at("spec", "replicas").exists()) {
            return owner.at("spec", "replicas").value().asInt();
        }
        return manifests.ofKind("HorizontalPodAutoscaler").stream()
                .filter(scaler ->
                        scaler.at("spec", "scaleTargetRef", "name").text().equals(owner.name()))
                .mapToInt(scaler -> scaler.at("spec", "maxReplicas").value().asInt())
                .findFirst()
                .orElse(1);
    }

    private static void add(Map<String, BigDecimal> amounts, PodRequest request, int count) {
        BigDecimal times = BigDecimal.valueOf(count);
        amounts.merge("pods", times, BigDecimal::add);
        amounts.merge("requests.memory", BigDecimal.valueOf(request.memory()).multiply(times), BigDecimal::add);
        amounts.merge("requests.cpu", BigDecimal.valueOf(request.cpu(), 3).multiply(times), BigDecimal::add);
        if (request.hugePages() > 0) {
            amounts.merge(
                    "requests.hugepages-" + request.pageSize(),
                    BigDecimal.valueOf(request.hugePages()).multiply(times),
                    BigDecimal::add);
        }
    }
}
