package io.quinit.boot.step;

import io.quinit.boot.console.BootLog;
import io.quinit.boot.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one step has to say: to the console at once, and to the report in the end. */
public final class StepLog {
    private final String id;
    private final BootLog log;
    private final List<StepReport.Wait> waits = new ArrayList<>();
    private String firstWarning;

    public StepLog(String id, BootLog log) {
        this.id = id;
        this.log = log;
    }

    /** The step that speaks. */
    public String step() {
        return id;
    }

    /** Something an operator wants to see of a boot that goes well: one line. */
    public void info(String message) {
        log.info(id, message);
    }

    /** Something that only somebody who looks for a fault wants to see. */
    public void debug(String message) {
        log.debug(id, message);
    }

    /** Returns whether {@link #debug} shows anything. */
    public boolean isDebug() {
        return log.isDebug();
    }

    /** Something went wrong and the boot goes on. */
    public void warn(String message) {
        if (firstWarning == null) {
            firstWarning = message;
        }
        log.warn(id, message);
    }

    /** @param met whether what was waited for came */
    public void waited(String what, Duration time, boolean met) {
        waits.add(new StepReport.Wait(what, time.toNanos() / 1000, met));
    }

    public List<StepReport.Wait> waits() {
        return List.copyOf(waits);
    }

    /** The first warning, or null. */
    public String firstWarning() {
        return firstWarning;
    }
}
