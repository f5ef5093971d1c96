package io.quinit.cluster.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a manifest, there or not.
 *
 * @param value missing where there is nothing
 * @param path as {@code spec.template.spec.domain}
 */
public record Field(JsonNode value, String path) {
    /** A field further down, by the names that lead there. */
    public Field at(String... names) {
        JsonNode node = value;
        StringBuilder where = new StringBuilder(path);
        for (String name : names) {
            node = node.path(name);
            where.append(where.isEmpty() ? "" : ".").append(name.contains(".") ? "[" + name + "]" : name);
        }
        return new Field(node, where.toString());
    }

    public boolean exists() {
        return !value.isMissingNode() && !value.isNull();
    }

    /** The scalar as text; empty where there is none. */
    public String text() {
        return value.asText("");
    }

    public boolean isTrue() {
        return value.asBoolean(false);
    }

    public boolean isFalse() {
        return value.isBoolean() && !value.asBoolean();
    }

    /** The elements of a list; none where it is not one. */
    public List<Field> each() {
        List<Field> all = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            all.add(new Field(value.get(i), path + "[" + i + "]"));
        }
        return all;
    }

    /** The texts of a list. */
    public List<String> texts() {
        return each().stream().map(Field::text).toList();
    }

    /** As it is shown to a reader. */
    public String shown() {
        return exists() ? value.toString() : "nothing";
    }
}
