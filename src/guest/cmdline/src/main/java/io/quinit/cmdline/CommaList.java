package io.quinit.cmdline;

import java.util.ArrayList;
import java.util.List;

/** {@code a,b}: no escapes, blanks belong to the item, empty items are left out. */
public final class CommaList {
    static final String EXPECTED = "names separated by commas";
    static final String EXPECTED_SOME = "at least one name; several are separated by commas";

    private CommaList() {}

    public static List<String> parse(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",")) {
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    /** As {@link #parse}, where a list without an item says nothing. */
    public static List<String> parseSome(String text) throws BadValue {
        List<String> items = parse(text);
        if (items.isEmpty()) {
            throw new BadValue(text, EXPECTED_SOME);
        }
        return items;
    }
}
