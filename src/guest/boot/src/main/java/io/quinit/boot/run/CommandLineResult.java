package io.quinit.boot.run;

import io.quinit.cmdline.Reading;
import jakarta.inject.Singleton;

/** What became of the command line: as its parser read it, and as those who know more than single values judged it. */
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
