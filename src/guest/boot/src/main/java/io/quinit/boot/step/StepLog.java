package io.quinit.boot.step;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The log of one step: messages go to the console at once; waits and the first warning go to the report as well. */
public final class StepLog {
    private final String id;
    private final BootLog log;
    private final List<StepReport.Wait> waits = new ArrayList<>();
    private String firstWarning;

    public StepLog(String id, BootLog log) {
        this.id = id;
        this.log = log;
    }

    /** Returns the id of the step. */
    public String step() {
        return id;
    }

    /** Logs what an operator wants to see of a boot without problems: one line. */
    public void info(String message) {
        log.info(id, message);
    }

    /** Logs what is of use only in the search for a fault. */
    public void debug(String message) {
        log.debug(id, message);
    }

    /** Returns whether {@link #debug} shows anything. */
    public boolean isDebug() {
        return log.isDebug();
    }

    /** Logs that something went wrong and the boot goes on. */
    public void warn(String message) {
        if (firstWarning == null) {
            firstWarning = message;
        }
        log.warn(id, message);
    }

    /** Keeps a wait for the report. @param met whether what was waited for came */
    public void waited(String what, Duration time, boolean met) {
        waits.add(new StepReport.Wait(what, time.toNanos() / 1000, met));
    }

    public List<StepReport.Wait> waits() {
        return List.copyOf(waits);
    }

    /** Returns the first warning, or null. */
    public String firstWarning() {
        return firstWarning;
    }
}
