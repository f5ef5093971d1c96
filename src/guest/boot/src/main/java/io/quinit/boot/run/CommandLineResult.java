package io.quinit.boot.run;

import io.quinit.cmdline.Reading;
import jakarta.inject.Singleton;

/** The command line as its parser read it, less the settings that were refused because they do not fit together. */
@Singleton
public final class CommandLineResult {
    private Reading reading;

    public CommandLineResult(Reading reading) {
        this.reading = reading;
    }

    /** Takes a setting back: its default applies, and a problem says what was expected. */
    void refuse(String key, String expected) {
        reading = reading.refuse(key, expected);
    }

    public Reading reading() {
        return reading;
    }
}
