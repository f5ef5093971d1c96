package io.quinit.cmdline;

import java.util.ArrayList;
import java.util.List;

/** The known key that an unknown one was probably meant to be. */
final class Nearest {
    private final List<Property> candidates;

    /** Of equally near ones the first counts: what this version acts on comes before what it only knows. */
    Nearest(List<Property> properties) {
        candidates = new ArrayList<>(properties);
        candidates.addAll(KnownKeys.ALL);
    }

    static boolean isKnown(String key) {
        return KnownKeys.ALL.stream().anyMatch(known -> known.match(key) != null);
    }

    String to(String key) {
        String normal = Key.normal(key);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (Property candidate : candidates) {
            String meant = meant(candidate, key, normal);
            int distance = EditDistance.between(normal, Key.normal(meant));
            if (distance < least) {
                least = distance;
                nearest = meant;
            }
        }
        return nearest;
    }

    /** For a map, its name with the tail that was written: {@code init.agent.evn.PATH} means {@code init.agent.env.PATH}. */
    private static String meant(Property candidate, String key, String normal) {
        if (!candidate.isMap()) {
            return candidate.key();
        }
        String head = Key.segments(normal, Key.segmentCount(candidate.key()) - 1);
        return head.length() + 1 < key.length()
                ? candidate.prefix() + key.substring(head.length() + 1)
                : candidate.key();
    }
}
