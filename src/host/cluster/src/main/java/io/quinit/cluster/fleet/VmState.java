package io.quinit.cluster.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.quinit.report.fleet.BootEnd;
import io.quinit.report.fleet.Outcome;
import java.util.Optional;

/**
 * What the cluster says of a VirtualMachineInstance.
 *
 * @param phase Pending, Scheduling, Scheduled, Running, Succeeded, Failed or Unknown
 * @param ready whether the readiness probe passes: the agent answers
 * @param why it is not ready, where KubeVirt says so
 */
record VmState(String name, String uid, String phase, boolean ready, String why) {
    static VmState of(JsonNode vmi) {
        Optional<JsonNode> condition = vmi.at("/status/conditions")
                .valueStream()
                .filter(one -> one.path("type").asText().equals("Ready"))
                .findFirst();
        return new VmState(
                vmi.at("/metadata/name").asText(),
                vmi.at("/metadata/uid").asText(),
                vmi.at("/status/phase").asText("Unknown"),
                condition
                        .filter(one -> one.path("status").asText().equals("True"))
                        .isPresent(),
                condition.map(one -> one.path("message").asText("")).orElse(""));
    }

    String text() {
        return "VMI " + phase + (ready ? ", Ready" : ", not Ready" + (why.isEmpty() ? "" : ": " + why));
    }

    /** Where there is no console to say more. */
    BootEnd end() {
        if (ready) {
            return new BootEnd(Outcome.READY, "", Optional.empty());
        }
        // A VM that runs may still boot; one that waits for its node has not begun, and the cluster says why.
        return phase.equals("Running")
                ? new BootEnd(Outcome.UNKNOWN, text() + "; no log of its console", Optional.empty())
                : new BootEnd(Outcome.FAILED, "cluster: " + text(), Optional.empty());
    }
}
