package io.quinit.reference;

import io.quinit.boot.report.JsonLine;
import io.quinit.version.Version;

/** The reference for machines, on one line. */
public final class ReferenceJson {
    private static final int SCHEMA = 1;

    private ReferenceJson() {}

    public static String of(Reference reference) {
        var json = new JsonLine();
        json.object(() -> {
            json.number("schema", SCHEMA);
            json.text("version", Version.TEXT);
            json.array(
                    "properties",
                    reference.rows(),
                    row -> json.object(() -> {
                        json.text("key", row.key());
                        json.text("type", row.type());
                        json.text("default", row.defaultValue());
                        json.text("unit", row.unit().isEmpty() ? null : row.unit());
                        json.text("since", row.since());
                        json.text("example", row.example());
                        json.text("meaning", row.meaning());
                        json.bool("secret", row.secret());
                    }));
        });
        return json.toString();
    }
}
