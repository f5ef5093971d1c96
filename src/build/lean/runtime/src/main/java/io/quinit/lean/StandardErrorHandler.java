package io.quinit.lean;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** A line a warning: level, message, and what was thrown. */
final class StandardErrorHandler extends Handler {
    private static final ExtFormatter MESSAGE = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord entry) {
            return formatMessage(entry);
        }
    };

    /** In place of every other handler; what was logged until now comes out as well. */
    static void install() {
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {new StandardErrorHandler()});
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            var thrown = entry.getThrown();
            System.err.println(entry.getLevel() + " " + MESSAGE.format(entry) + (thrown == null ? "" : ": " + thrown));
        }
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
