package io.quinit.lean.deployment;

import com.oracle.svm.core.annotate.TargetClass;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A class of ours that stands in for another one, as the image builder reads its annotations. */
record Substitution(Class<?> type, ClassLoader targets) {

    /** @param type one that wears {@link TargetClass} */
    static Substitution of(Class<?> type) {
        return new Substitution(type, Thread.currentThread().getContextClassLoader());
    }

    /** What is not there as this substitution wants it: in sentences that name the target. */
    List<String> problems() {
        var name = targetName(type);
        try {
            var target = Class.forName(name, false, targets);
            var found = new ArrayList<>(refusals(name));
            members().map(member -> member.problem(target)).forEach(found::addAll);
            return found.stream()
                    .map(problem -> type.getName() + ": " + problem)
                    .toList();
        } catch (ClassNotFoundException missing) {
            return List.of(type.getName() + ": there is no class " + name);
        }
    }

    /** A condition that does not hold leaves the substitution out, and the builder says nothing. */
    private List<String> refusals(String target) {
        return Stream.of(type.getAnnotation(TargetClass.class).onlyWith())
                .filter(condition -> !holds(condition, target))
                .map(condition -> target + " does not fulfil " + condition.getSimpleName())
                .toList();
    }

    private static boolean holds(Class<?> condition, String target) {
        return switch (create(condition)) {
            case BooleanSupplier supplier -> supplier.getAsBoolean();
            case Predicate<?> predicate -> ask(predicate, target);
            case Object other -> throw new IllegalStateException(other.getClass() + " is no condition");
        };
    }

    @SuppressWarnings("unchecked")
    private static boolean ask(Predicate<?> predicate, String target) {
        return ((Predicate<String>) predicate).test(target);
    }

    private static Object create(Class<?> condition) {
        try {
            Constructor<?> constructor = condition.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Stream<SubstitutedMember> members() {
        return Stream.of(
                        Stream.of(type.getDeclaredMethods()).map(SubstitutedMember::of),
                        Stream.of(type.getDeclaredConstructors()).map(SubstitutedMember::of),
                        Stream.of(type.getDeclaredFields()).map(SubstitutedMember::of))
                .flatMap(members -> members)
                .flatMap(List::stream);
    }

    /** A class as it is called in the executable: a substitution is called like its target. */
    static String targetName(Class<?> type) {
        var target = type.getAnnotation(TargetClass.class);
        if (target == null) {
            return type.getName();
        }
        var name = target.className().isEmpty() ? target.value().getName() : target.className();
        return Stream.concat(Stream.of(name), Stream.of(target.innerClass()))
                .reduce((outer, inner) -> outer + "$" + inner)
                .orElseThrow();
    }
}
