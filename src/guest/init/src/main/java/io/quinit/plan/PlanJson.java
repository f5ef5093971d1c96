package io.quinit.plan;

import io.quinit.boot.report.JsonLine;
import io.quinit.plan.BootPlan.PlannedStep;
import io.quinit.version.Version;
import java.util.Locale;

/** A plan for machines, on one line. */
public final class PlanJson {
    /** Grows when a field changes its meaning or goes; a new field does not change it. */
    private static final int SCHEMA = 1;

    private final BootPlan plan;
    private final ImagePlan image;
    private final JsonLine json = new JsonLine();

    private PlanJson(BootPlan plan, ImagePlan image) {
        this.plan = plan;
        this.image = image;
    }

    public static String of(BootPlan plan, ImagePlan image) {
        var text = new PlanJson(plan, image);
        text.json.object(text::members);
        return text.json.toString();
    }

    private void members() {
        json.number("schema", SCHEMA);
        json.text("version", Version.TEXT);
        json.bool("good", plan.problems().isEmpty());
        json.bool("boots", !plan.isFatal());
        problems();
        json.array("steps", plan.steps(), this::step);
        json.array("off", plan.off(), json::element);
        json.number("longest-wait-ms", plan.longestWait().toMillis());
        json.number("deadline-ms", plan.deadline().map(limit -> limit.toMillis()));
        json.text("on-failure", plan.onFailure().name().toLowerCase(Locale.ROOT));
        json.text("log", plan.logLevel().name().toLowerCase(Locale.ROOT));
        values();
        image();
    }

    private void problems() {
        json.array(
                "problems",
                plan.problems(),
                problem -> json.object(() -> {
                    json.text(
                            "kind",
                            problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    json.text("key", problem.key());
                    json.text("message", problem.message());
                    json.bool("fatal", problem.fatal());
                }));
    }

    private void step(PlannedStep step) {
        json.object(() -> {
            json.text("id", step.placed().id());
            json.number("order", step.placed().place());
            json.array("does", step.plan().actions(), json::element);
            json.array(
                    "waits",
                    step.plan().waits(),
                    wait -> json.object(() -> {
                        json.text("what", wait.what());
                        json.number("ms", wait.limit().toMillis());
                        json.text("condition", wait.condition().isEmpty() ? null : wait.condition());
                    }));
        });
    }

    private void values() {
        json.array(
                "properties",
                plan.values(),
                value -> json.object(() -> {
                    json.text("key", value.key());
                    json.text("value", value.value());
                    json.text("origin", value.origin());
                }));
    }

    private void image() {
        if (!image.image().isEmpty()) {
            json.text("image", image.image());
            json.array("kernels", image.kernels(), this::kernel);
        }
    }

    private void kernel(ImagePlan.OfKernel kernel) {
        json.object(() -> {
            json.text("release", kernel.release());
            json.array(
                    "modules",
                    kernel.modules(),
                    module -> json.object(() -> {
                        json.text("step", module.step());
                        json.text("name", module.name());
                        json.bool("built-in", module.builtIn());
                        json.bool("missing", module.missing());
                        json.array("files", module.files(), json::element);
                    }));
        });
    }
}
