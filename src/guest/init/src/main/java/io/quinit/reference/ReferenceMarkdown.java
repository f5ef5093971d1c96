package io.quinit.reference;

import java.util.List;

/** The reference as the README has it: a table. */
public final class ReferenceMarkdown {
    private static final List<String> HEAD =
            List.of("property", "takes", "default", "unit", "meaning", "example", "since");

    private ReferenceMarkdown() {}

    public static String of(Reference reference) {
        var out = new StringBuilder();
        row(out, HEAD);
        row(out, HEAD.stream().map(column -> "---").toList());
        for (var row : reference.rows()) {
            row(
                    out,
                    List.of(
                            code(row.key()),
                            row.type() + (row.secret() ? " (secret)" : ""),
                            row.defaultValue() == null ? "" : code(row.shownDefault()),
                            row.unit(),
                            row.meaning(),
                            code(row.example()),
                            row.since()));
        }
        return out.toString();
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static void row(StringBuilder out, List<String> cells) {
        for (var cell : cells) {
            out.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        out.append("|\n");
    }
}
