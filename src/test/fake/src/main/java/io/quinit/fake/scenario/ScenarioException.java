package io.quinit.fake.scenario;

import java.util.List;

/** A scenario that cannot be used: all that is wrong with it. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScenarioException(String name, List<String> problems) {
        super("scenario " + name + ": " + String.join("; ", problems));
    }
}
