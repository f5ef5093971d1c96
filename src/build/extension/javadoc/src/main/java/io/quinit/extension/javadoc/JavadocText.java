package io.quinit.extension.javadoc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A Javadoc comment as Markdown, a line a part: what stands before the block tags, and the block tags that a reference shows. */
record JavadocText(String comment) {
    static final String MEANING = "meaning";
    private static final List<String> TAGS = List.of("since", "example", "unit");

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+(?:[^}]*[.#\\s])?([^}\\s]+)\\s*}");
    private static final Pattern MARKUP = Pattern.compile("</?[a-z]+>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Without those that are not there. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        var blocks = BLOCK_TAG.split(comment);
        put(parts, MEANING, blocks[0]);
        for (var at = 1; at < blocks.length; at++) {
            for (var tag : TAGS) {
                if (blocks[at].startsWith(tag + " ")) {
                    put(parts, tag, blocks[at].substring(tag.length()));
                }
            }
        }
        return parts;
    }

    private static void put(Map<String, String> parts, String part, String text) {
        var markdown = CODE.matcher(text).replaceAll("`$1`");
        markdown = LINK.matcher(markdown).replaceAll("`$1`");
        markdown = MARKUP.matcher(markdown).replaceAll("");
        markdown = BLANKS.matcher(markdown).replaceAll(" ").strip();
        if (!markdown.isEmpty()) {
            parts.put(part, markdown);
        }
    }
}
