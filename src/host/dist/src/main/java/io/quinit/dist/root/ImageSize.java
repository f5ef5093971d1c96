package io.quinit.dist.root;

import io.quinit.host.HostFailure;
import java.util.regex.Pattern;

/** A size as {@code 64M} or {@code 1G}: powers of 1024; without a letter it counts bytes. */
public final class ImageSize {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([KMGT]?)");

    private ImageSize() {}

    /** @throws HostFailure when the text is no size */
    public static long parse(String text) {
        var match = SIZE.matcher(text.strip());
        if (!match.matches()) {
            throw new HostFailure("size \"%s\"; expected a number with K, M, G or T, as 64M".formatted(text));
        }
        int thousands = match.group(2).isEmpty() ? 0 : "KMGT".indexOf(match.group(2)) + 1;
        return Long.parseLong(match.group(1)) << (10 * thousands);
    }
}
