package io.quinit.cmdline;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * {@code a,b}: no escapes, blanks belong to the item, empty items are left out. A class of its own, since a mapping would split the
 * text of a {@code List} once more, by other rules.
 */
public final class CommaList extends AbstractList<String> implements RandomAccess {
    /** Without an item. */
    public static final CommaList NONE = new CommaList(List.of());

    static final String EXPECTED = "names separated by commas";
    static final String EXPECTED_SOME = "at least one name; several are separated by commas";

    private final List<String> items;

    private CommaList(List<String> items) {
        this.items = List.copyOf(items);
    }

    public static CommaList parse(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(",")) {
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return new CommaList(items);
    }

    /** As {@link #parse}, where a list without an item says nothing. */
    public static CommaList parseSome(String text) throws InvalidValueException {
        CommaList items = parse(text);
        if (items.isEmpty()) {
            throw new InvalidValueException(text, EXPECTED_SOME);
        }
        return items;
    }

    @Override
    public String get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
