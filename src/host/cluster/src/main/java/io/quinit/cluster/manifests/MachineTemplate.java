package io.quinit.cluster.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a VM is made from: the VMI's part of a pool, a VirtualMachine or another kind that has one.
 *
 * @param owner the object that it is in
 * @param template with {@code metadata} and {@code spec}
 */
public record MachineTemplate(ManifestObject owner, Field template) {
    public Field spec(String... names) {
        return template.at("spec").at(names);
    }

    public Field domain(String... names) {
        return spec("domain").at(names);
    }

    public Field devices(String... names) {
        return domain("devices").at(names);
    }

    public Field kernelBoot() {
        return domain("firmware", "kernelBoot");
    }

    /** Empty where it has none. */
    public String kernelArguments() {
        return kernelBoot().at("kernelArgs").text();
    }

    public boolean isPool() {
        return owner.kind().equals("VirtualMachinePool");
    }

    /** Guest memory in bytes; empty where nothing, or an instance type, says how much. */
    public Optional<Long> memory() {
        for (Field field : new Field[] {
            domain("memory", "guest"),
            domain("resources", "requests", "memory"),
            domain("resources", "limits", "memory")
        }) {
            if (field.exists()) {
                return Quantity.parse(field.text()).map(Quantity::roundedUp);
            }
        }
        return Optional.empty();
    }

    /** Virtual processors: cores, times sockets, times threads. */
    public int processors() {
        int count = 1;
        for (String name : new String[] {"cores", "sockets", "threads"}) {
            count *= domain("cpu", name).value().asInt(1);
        }
        return count;
    }

    /** Whether it gets a network card: KubeVirt adds one where the manifest says nothing. */
    public boolean hasNetwork() {
        return !devices("interfaces").each().isEmpty()
                || !devices("autoattachPodInterface").isFalse();
    }

    /** Whether it is marked as of a developer's own, whose images may change under their tags. */
    public boolean isDevelopment() {
        return owner.at("metadata", "labels", "quinit.io/stage").text().equals("development");
    }

    /** The labels of the VMI, and so of its launcher pod. */
    public Map<String, String> labels() {
        return labels(template.at("metadata", "labels"));
    }

    public static Map<String, String> labels(Field field) {
        Map<String, String> labels = new HashMap<>();
        for (Map.Entry<String, JsonNode> label : field.value().properties()) {
            labels.put(label.getKey(), label.getValue().asText());
        }
        return labels;
    }
}
