package io.quinit.report.fleet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a boot of a fleet ended. */
public enum Outcome {
    /** The agent has the machine. */
    READY,
    /** It has not, and something says why. */
    FAILED,
    /** Neither: nobody said what became of it. */
    UNKNOWN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
