package io.quinit.cluster.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which fields an object may have, and of which type: JSON Schemas, one a kind, that allow no other field. */
public final class FieldSchemas {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Function<String, Optional<JsonNode>> source;
    private final boolean complete;
    private final Map<String, Optional<Schema>> schemas = new HashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private FieldSchemas(Function<String, Optional<JsonNode>> source, boolean complete) {
        this.source = source;
        this.complete = complete;
    }

    /** Those of this project: the fields that its manifests use, of every kind that it knows. */
    public static FieldSchemas own() {
        JsonNode all = ownFile();
        return new FieldSchemas(
                kind -> {
                    if (!Character.isUpperCase(kind.charAt(0))
                            || !all.path("$defs").has(kind)) {
                        return Optional.empty();
                    }
                    ObjectNode schema = all.deepCopy();
                    return Optional.of(schema.put("$ref", "#/$defs/" + kind));
                },
                true);
    }

    /** A directory's, as {@code virtualmachinepool.json}: all fields that a kind has. A kind without a file is not judged. */
    public static FieldSchemas of(Path directory) {
        return new FieldSchemas(
                kind -> {
                    Path file = directory.resolve(kind.toLowerCase(Locale.ROOT) + ".json");
                    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
                },
                false);
    }

    public void check(ManifestObject object, Findings findings) {
        Optional<Schema> schema = schemas.computeIfAbsent(
                object.kind(), kind -> source.apply(kind).map(registry::getSchema));
        if (schema.isEmpty()) {
            if (complete) {
                findings.problem(
                        object, "kind: found \"" + object.kind() + "\", expected one of those that are known here");
            }
            return;
        }
        List<Error> errors = schema.get().validate(object.root());
        for (Error error : errors) {
            findings.problem(object, error.getInstanceLocation() + ": " + error.getMessage() + value(error));
        }
    }

    /** A scalar that is wrong is shown; of an object its message names the field. */
    private static String value(Error error) {
        JsonNode value = error.getInstanceNode();
        return value != null && value.isValueNode() ? ", found " + value : "";
    }

    private static JsonNode ownFile() {
        try (InputStream in = FieldSchemas.class.getResourceAsStream("fields.yaml")) {
            return YAML.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
