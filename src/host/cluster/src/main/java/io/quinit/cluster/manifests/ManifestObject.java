package io.quinit.cluster.manifests;

import com.fasterxml.jackson.databind.JsonNode;

/** One object of a manifest. */
public record ManifestObject(JsonNode root) {
    public String kind() {
        return root.path("kind").asText();
    }

    public String apiVersion() {
        return root.path("apiVersion").asText();
    }

    public String name() {
        return root.path("metadata").path("name").asText();
    }

    /** Empty where it has none. */
    public String namespace() {
        return root.path("metadata").path("namespace").asText();
    }

    /** How messages call it. */
    public String title() {
        return kind() + " " + name();
    }

    public Field at(String... names) {
        return new Field(root, "").at(names);
    }
}
