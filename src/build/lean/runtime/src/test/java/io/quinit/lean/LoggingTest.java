package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LoggingTest {
    @Test
    void recordIsItsLevelMessageAndCause() {
        var record = new LogRecord(Level.SEVERE, "Failed to start");
        assertThat(new Logging.NoDateInRecords().format(record)).isEqualTo("SEVERE: Failed to start\n");
        record.setThrown(new IllegalStateException("no bean"));
        assertThat(new Logging.NoDateInRecords().format(record))
                .isEqualTo("SEVERE: Failed to start: java.lang.IllegalStateException: no bean\n");
    }
}
