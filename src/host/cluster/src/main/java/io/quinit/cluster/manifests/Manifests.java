package io.quinit.cluster.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quinit.host.HostFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All objects of a rendered manifest, which are applied together. */
public record Manifests(List<ManifestObject> objects) {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** Where the VM's own specification is in each kind that has one. */
    private static final Map<String, String[]> MACHINES = Map.of(
            "VirtualMachinePool", new String[] {"spec", "virtualMachineTemplate", "spec", "template"},
            "VirtualMachine", new String[] {"spec", "template"},
            "VirtualMachineInstanceReplicaSet", new String[] {"spec", "template"},
            "VirtualMachineInstance", new String[] {});

    public Manifests {
        objects = List.copyOf(objects);
    }

    /** @throws HostFailure when it is not YAML, or an object has no kind */
    public static Manifests parse(String yaml) {
        List<ManifestObject> objects = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNextValue()) {
                JsonNode document = documents.nextValue();
                if (document == null
                        || document.isValueNode() && document.asText("").isEmpty()) {
                    continue;
                }
                if (document.path("kind").asText().isEmpty()) {
                    throw new HostFailure("document " + (objects.size() + 1) + " of the manifest has no kind");
                }
                objects.add(new ManifestObject(document));
            }
        } catch (JsonProcessingException broken) {
            throw new HostFailure(
                    "the manifest is no YAML: " + broken.getOriginalMessage() + " (line "
                            + (broken.getLocation() == null
                                    ? "?"
                                    : broken.getLocation().getLineNr()) + ")",
                    broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Manifests(objects);
    }

    public List<ManifestObject> ofKind(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind)).toList();
    }

    public Optional<ManifestObject> find(String kind, String name) {
        return ofKind(kind).stream()
                .filter(object -> object.name().equals(name))
                .findFirst();
    }

    /** Whatever becomes a VM, in the order of the manifest. */
    public List<MachineTemplate> machines() {
        return objects.stream()
                .filter(object -> MACHINES.containsKey(object.kind()))
                .map(object -> new MachineTemplate(object, object.at(MACHINES.get(object.kind()))))
                .toList();
    }
}
