package io.quinit.plan;

import io.quinit.cmdline.TimeSpan;
import io.quinit.plan.BootPlan.PlannedStep;
import java.util.Locale;

/** A plan for people. */
public final class PlanText {
    private static final int COLUMN = 14;
    private static final int MODULE_COLUMN = 28;
    private static final int KEY_COLUMN = 30;
    private static final int VALUE_COLUMN = 32;

    private final BootPlan plan;
    private final ImagePlan image;
    private final StringBuilder out = new StringBuilder();

    private PlanText(BootPlan plan, ImagePlan image) {
        this.plan = plan;
        this.image = image;
    }

    public static String of(BootPlan plan, ImagePlan image) {
        var text = new PlanText(plan, image);
        text.problems();
        text.steps();
        image.kernels().forEach(text::kernel);
        text.limits();
        text.values();
        return text.out.toString();
    }

    /** What is wrong comes first: nobody reads on who has to correct the line. */
    private void problems() {
        if (plan.problems().isEmpty()) {
            line("Nothing is wrong with the line.");
        } else {
            line("Wrong with the line:");
            plan.problems().forEach(problem -> line("  " + (problem.fatal() ? "FATAL " : "") + problem.message()));
        }
        if (plan.isFatal()) {
            line("The boot ends before its first step: " + consequence());
        }
    }

    private void steps() {
        line("");
        line(plan.isFatal() ? "Without what is fatal it would do, in this order:" : "It does, in this order:");
        plan.steps().forEach(this::step);
        if (!plan.off().isEmpty()) {
            line("Left out by the line: " + String.join(", ", plan.off()));
        }
    }

    private void step(PlannedStep step) {
        var head =
                padded("  " + step.placed().place(), 7) + padded(step.placed().id(), COLUMN);
        for (var action : step.plan().actions()) {
            line(head + action);
            head = " ".repeat(head.length());
        }
        if (step.placed().mayRunInParallel()) {
            line(head + "on several processors in parallel with those that follow");
        }
    }

    private void kernel(ImagePlan.OfKernel kernel) {
        line("");
        line("Modules in " + image.image() + ", kernel " + kernel.release() + ", each behind what it needs:");
        var step = "";
        for (var module : kernel.modules()) {
            module(module.step().equals(step) ? "" : module.step(), module);
            step = module.step();
        }
    }

    private void module(String step, ImagePlan.Module module) {
        var head = padded("  " + step, COLUMN + 2) + padded(module.name(), MODULE_COLUMN);
        if (module.files().isEmpty()) {
            line(head + (module.builtIn() ? "built in" : "not in this image"));
        }
        for (var file : module.files()) {
            line(head + file);
            head = " ".repeat(head.length());
        }
    }

    private void limits() {
        line("");
        line(padded("All waits", 19) + TimeSpan.text(plan.longestWait())
                + " at most, if nothing comes that is waited for");
        line(padded("Deadline", 19)
                + plan.deadline()
                        .map(limit -> TimeSpan.text(limit) + " for the whole boot")
                        .orElse("none"));
        line(padded("A failure ends in", 19) + consequence());
        line(padded("The console shows", 19) + plan.logLevel().name().toLowerCase(Locale.ROOT));
    }

    private String consequence() {
        return "init.on-failure=" + plan.onFailure().name().toLowerCase(Locale.ROOT);
    }

    private void values() {
        line("");
        line("Values, and where each is from:");
        for (var value : plan.values()) {
            line("  " + padded(value.key(), KEY_COLUMN)
                    + padded(value.value() == null ? "-" : value.value(), VALUE_COLUMN)
                    + value.origin());
        }
    }

    private static String padded(String text, int width) {
        return text.length() < width ? text + " ".repeat(width - text.length()) : text + " ";
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
