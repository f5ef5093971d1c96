package io.quinit.cluster.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A manifest that is wrong in one place.
 *
 * @param name of its file
 * @param rule that has to find it
 * @param says all in one message of that rule
 * @param changes to the good manifest
 */
public record Fixture(String name, String rule, List<String> says, JsonNode changes) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    /** Where a path that begins with ~ starts. */
    private static final String MACHINE = "/spec/virtualMachineTemplate/spec/template/spec";

    public static List<Fixture> all() {
        try (Stream<Path> files =
                Files.list(Path.of(Fixture.class.getResource("fixtures").toURI()))) {
            return files.sorted().map(Fixture::read).toList();
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Fixture read(Path file) {
        try {
            JsonNode fixture = YAML.readTree(file.toFile());
            List<String> says = new ArrayList<>();
            fixture.path("says").forEach(text -> says.add(text.asText()));
            String name = file.getFileName().toString().replace(".yaml", "");
            return new Fixture(name, fixture.path("rule").asText(), says, fixture.path("changes"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String goodText() {
        try (InputStream in = Fixture.class.getResourceAsStream("good.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Manifests good() {
        return Manifests.parse(goodText());
    }

    /** The good manifest with this fixture's changes. */
    public Manifests broken() {
        List<ManifestObject> objects = new ArrayList<>(good().objects());
        for (JsonNode change : changes) {
            if (change.has("add")) {
                objects.add(new ManifestObject(change.path("add")));
            } else if (change.has("drop")) {
                objects.remove(find(objects, change.path("drop").asText()));
            } else if (change.has("copy")) {
                ObjectNode copy =
                        find(objects, change.path("copy").asText()).root().deepCopy();
                ((ObjectNode) copy.path("metadata")).set("name", change.path("name"));
                objects.add(new ManifestObject(copy));
            } else {
                edit(objects, change);
            }
        }
        return new Manifests(objects);
    }

    private static void edit(List<ManifestObject> objects, JsonNode change) {
        boolean set = change.has("set");
        String text = change.path(set ? "set" : "remove").asText();
        String path = text.startsWith("~") ? MACHINE + text.substring(1) : text;
        ManifestObject object = find(objects, change.path("in").asText("VirtualMachinePool"));
        int slash = path.lastIndexOf('/');
        JsonNode parent = object.root().at(path.substring(0, slash));
        String last = path.substring(slash + 1).replace("~1", "/");
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(last);
            if (index == array.size()) {
                array.add(change.path("to"));
            } else {
                array.set(index, change.path("to"));
            }
        } else if (set) {
            ObjectNode made = parent.isMissingNode() ? parentOf(object, path.substring(0, slash)) : (ObjectNode) parent;
            made.set(last, change.path("to"));
        } else if (((ObjectNode) parent).remove(last) == null) {
            throw new IllegalStateException("nothing to remove at " + path);
        }
    }

    private static ObjectNode parentOf(ManifestObject object, String path) {
        int slash = path.lastIndexOf('/');
        return ((ObjectNode) object.root().at(path.substring(0, slash))).putObject(path.substring(slash + 1));
    }

    private static ManifestObject find(List<ManifestObject> objects, String kindAndName) {
        String[] parts = kindAndName.split("/");
        return objects.stream()
                .filter(object -> object.kind().equals(parts[0]))
                .filter(object -> parts.length == 1 || object.name().equals(parts[1]))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
