package io.quinit.extension.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the order of the steps, and their ids, fit what each says of others by {@code @Needs} and {@code @Precedes}. */
final class StepRelationsCheck {
    private final List<DeclaredStep> steps;
    private final Map<String, DeclaredStep> byId;
    private final Set<String> leftOut;
    private final List<String> problems = new ArrayList<>();

    /** @param leftOut ids of steps that are in the application and not in the build: a step may name them, for another build */
    private StepRelationsCheck(List<DeclaredStep> steps, Set<String> leftOut) {
        this.steps = steps;
        this.byId = steps.stream().collect(Collectors.toMap(DeclaredStep::id, Function.identity(), (one, same) -> one));
        this.leftOut = leftOut;
    }

    static List<String> problems(List<DeclaredStep> steps, Set<String> leftOut) {
        var check = new StepRelationsCheck(steps, leftOut);
        steps.forEach(check::check);
        return check.problems;
    }

    private void check(DeclaredStep step) {
        step.needs().forEach(id -> check(step, "needs", id));
        step.precedes().forEach(id -> check(step, "precedes", id));
    }

    private void check(DeclaredStep step, String relation, String id) {
        var other = byId.get(id);
        if (other == null) {
            unknown(step, relation, id);
        } else if (relation.equals("needs") ? other.place() >= step.place() : other.place() <= step.place()) {
            problems.add(
                    "Boot step %s (%s, at %d) %s %s (%s, at %d), which comes %s: change the @Priority of one of them"
                            .formatted(
                                    step.id(),
                                    step.className(),
                                    step.place(),
                                    relation,
                                    id,
                                    other.className(),
                                    other.place(),
                                    relation.equals("needs") ? "later" : "earlier"));
        }
    }

    private void unknown(DeclaredStep step, String relation, String id) {
        if (!leftOut.contains(id) && !isDefault(relation, id)) {
            problems.add("Boot step %s (%s) %s %s, and there is no such step: the steps of this build are %s"
                    .formatted(
                            step.id(),
                            step.className(),
                            relation,
                            id,
                            steps.stream().map(DeclaredStep::id).collect(Collectors.joining(", "))));
        }
    }

    /** What a step precedes that has no annotation; a build that only checks images has no such step. */
    private static boolean isDefault(String relation, String id) {
        return relation.equals("precedes") && id.equals("agent");
    }
}
