package io.quinit.cluster.manifests;

import java.util.ArrayList;
import java.util.List;

/** What the rules find, in the order in which they find it. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();
    private String rule = "";

    /** Whose findings come next. */
    public void startRule(String name) {
        rule = name;
    }

    /** Another value was expected there. */
    public void expected(ManifestObject object, Field field, String expectation) {
        problem(object, field.path() + ": found " + field.shown() + ", expected " + expectation);
    }

    public void problem(ManifestObject object, String message) {
        all.add(new Finding(true, rule, object.title() + ": " + message));
    }

    public void warning(ManifestObject object, String message) {
        all.add(new Finding(false, rule, object.title() + ": " + message));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
