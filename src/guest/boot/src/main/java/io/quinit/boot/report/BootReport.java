package io.quinit.boot.report;

import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.version.Version;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** The boot as it went, step by step; read by machines as one line of JSON. */
@Singleton
public final class BootReport {
    /** Grows when a field changes its meaning or goes; a new field does not change it. */
    private static final int SCHEMA = 1;

    private final Kernel kernel;
    private final long started;

    /** Read by whoever ends the boot, which need not be the thread that runs the steps. */
    private final List<StepReport> steps = new CopyOnWriteArrayList<>();

    public BootReport(Kernel kernel) {
        this.kernel = kernel;
        this.started = micros(kernel.uptime());
    }

    public void add(StepReport step) {
        steps.add(step);
    }

    public List<StepReport> steps() {
        return List.copyOf(steps);
    }

    /** The report of a boot whose agent is about to start. */
    public String ready() {
        return json("ready", null, null);
    }

    /**
     * The report of a boot that ends here.
     *
     * @param reason the failure line
     * @param exit the code that the machine ends with, where it can end with one
     */
    public String failed(String reason, int exit) {
        return json("failed", reason, exit);
    }

    private String json(String outcome, String reason, Integer exit) {
        var json = new JsonLine();
        json.object(() -> {
            json.number("schema", SCHEMA);
            json.text("version", Version.TEXT);
            json.text("kernel", release());
            json.text("outcome", outcome);
            json.text("reason", reason);
            if (exit != null) {
                json.number("exit", exit);
            }
            json.text("clock", "boottime-us");
            json.number("started", started);
            json.number("ended", micros(kernel.uptime()));
            json.array("steps", steps, step -> step(json, step));
        });
        return json.toString();
    }

    /** Null where the kernel does not say: a report on a failure must not fail itself. */
    private String release() {
        try {
            return kernel.uname().release();
        } catch (KernelException nameless) {
            return null;
        }
    }

    private static void step(JsonLine json, StepReport step) {
        json.object(() -> {
            json.text("id", step.id());
            json.number("start", step.start());
            json.number("end", step.end());
            json.text("result", step.result().name().toLowerCase(Locale.ROOT));
            json.text("note", step.note());
            json.array(
                    "waits",
                    step.waits(),
                    wait -> json.object(() -> {
                        json.text("what", wait.what());
                        json.number("us", wait.micros());
                        json.bool("met", wait.met());
                    }));
        });
    }

    public static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
