package io.quinit.reference;

import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Every property as users read of it, a row each; those that every step has are one row.
 *
 * @param rows in the order of their keys
 */
public record Reference(List<Row> rows) {

    /**
     * One property.
     *
     * @param type such as {@code duration}, or the words that it takes
     * @param defaultValue null where nothing is the default
     * @param unit empty where the values count nothing
     * @param meaning in Markdown
     */
    public record Row(
            String key,
            String type,
            String defaultValue,
            String unit,
            String since,
            String example,
            String meaning,
            boolean secret) {
        private static Row of(Property property) {
            var doc = property.doc();
            return new Row(
                    doc.shownKey(),
                    property.type().title(),
                    doc.shownKey().equals("init.steps.ID.order") ? "the step's own" : property.defaultValue(),
                    property.unit(),
                    doc.since(),
                    doc.example(),
                    doc.meaning(),
                    property.secret());
        }

        /** The default, or what stands for none. */
        String shownDefault() {
            return defaultValue == null ? "-" : defaultValue.isEmpty() ? "empty" : defaultValue;
        }
    }

    public static Reference of(PropertyCatalog catalog) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (var property : catalog.properties()) {
            if (seen.add(property.doc().shownKey())) {
                rows.add(Row.of(property));
            }
        }
        return new Reference(List.copyOf(rows));
    }
}
