package io.quinit.image.tree;

import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import java.util.ArrayList;

/** Names of entries, as the archive has them and as paths in the image. */
final class EntryName {
    /** PATH_MAX, with the NUL; the kernel unpacks no longer name. */
    static final int LIMIT = 4096;

    private EntryName() {}

    /**
     * The path in the image: {@code ./a}, {@code /a} (taken relative, as tar does) and {@code a/} are {@code a}. Empty for the root
     * itself.
     *
     * @throws MalformedFileException for a name that leads out of the image or that nobody gives a file
     */
    static String path(String name) throws MalformedFileException {
        if (name.isEmpty()) {
            throw new MalformedFileException("entry without a name");
        }
        if (name.length() >= LIMIT) {
            throw new MalformedFileException("entry \"%s...\": a name of %d characters"
                    .formatted(PrintableText.of(name.substring(0, 60)), name.length()));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedFileException(
                    "entry \"%s\": control characters in a name".formatted(PrintableText.of(name)));
        }
        var components = new ArrayList<String>();
        for (var component : name.split("/")) {
            if (component.equals("..")) {
                throw new MalformedFileException("entry \"%s\" leads out of the image".formatted(name));
            }
            if (!component.isEmpty() && !component.equals(".")) {
                components.add(component);
            }
        }
        return String.join("/", components);
    }
}
