package io.quinit.cluster.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a cluster, by kubectl with the user's own rights: reading only.
 *
 * @param context of the kubeconfig; empty: the current one
 */
public record ClusterProgram(HostProgram kubectl, String namespace, Optional<String> context) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A cluster that does not answer is told, not waited for. */
    private static final String PATIENCE = "--request-timeout=30s";
    /** KubeVirt copies the serial console into this container's log, where logSerialConsole is on. */
    private static final String CONSOLE = "guest-console-log";

    /** @throws HostFailure with kubectl's own message */
    JsonNode get(String... words) {
        List<String> arguments = arguments("get");
        arguments.addAll(List.of(words));
        arguments.add("--output=json");
        String text = kubectl.output(arguments);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new HostFailure(
                    "kubectl " + String.join(" ", arguments) + " wrote no JSON: " + broken.getOriginalMessage(),
                    broken);
        }
    }

    /** The console of a VM, as far as it is kept: the log of the launcher pod that a VMI's UID labels. */
    HostProgram.Output consoleLog(String uid) {
        List<String> arguments = arguments("logs");
        arguments.addAll(List.of("--selector=kubevirt.io/created-by=" + uid, "--container=" + CONSOLE, "--tail=-1"));
        return kubectl.tryOutput(arguments);
    }

    private List<String> arguments(String verb) {
        List<String> arguments = new ArrayList<>(List.of(verb, PATIENCE, "--namespace=" + namespace));
        context.ifPresent(name -> arguments.add("--context=" + name));
        return arguments;
    }
}
