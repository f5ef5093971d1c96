package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandardErrorHandlerTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;

    @BeforeEach
    void catchStandardError() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveItBack() {
        System.setErr(standardError);
    }

    @Test
    void warningIsALine() {
        publish(Level.WARNING, "a {0} of two", "part");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("WARNING a part of two");
    }

    @Test
    void whatWasThrownIsNamed() {
        var entry = new LogRecord(Level.SEVERE, "failed");
        entry.setThrown(new IllegalStateException("why"));

        new StandardErrorHandler().publish(entry);

        assertThat(written.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("SEVERE failed: java.lang.IllegalStateException: why");
    }

    @Test
    void lessThanAWarningIsNotSaid() {
        publish(Level.INFO, "started");

        assertThat(written.size()).isZero();
    }

    private static void publish(Level level, String message, Object... parameters) {
        var entry = new LogRecord(level, message);
        entry.setParameters(parameters);
        new StandardErrorHandler().publish(entry);
    }
}
