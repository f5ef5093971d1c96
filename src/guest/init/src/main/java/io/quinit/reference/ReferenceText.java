package io.quinit.reference;

/** The reference for a terminal: some lines a property. */
public final class ReferenceText {
    private ReferenceText() {}

    public static String of(Reference reference) {
        var out = new StringBuilder();
        for (var row : reference.rows()) {
            out.append(out.isEmpty() ? "" : "\n").append(row.key()).append('\n');
            out.append("    ").append(row.meaning().replace("`", "")).append('\n');
            line(out, "takes", row.type() + (row.secret() ? " (a secret: shown as ***)" : ""));
            line(out, "unit", row.unit());
            line(out, "default", row.shownDefault());
            line(out, "since", row.since());
            line(out, "example", row.example());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String text) {
        if (!text.isEmpty()) {
            out.append("    ")
                    .append(name)
                    .append(" ".repeat(9 - name.length()))
                    .append(text)
                    .append('\n');
        }
    }
}
