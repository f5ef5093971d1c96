package io.quinit.lean.deployment;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.AnnotateOriginal;
import com.oracle.svm.core.annotate.Delete;
import com.oracle.svm.core.annotate.Inject;
import com.oracle.svm.core.annotate.KeepOriginal;
import com.oracle.svm.core.annotate.RecomputeFieldValue;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetElement;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method, constructor or field that has to be in the target.
 *
 * @param signature in Java's words, with the targets' names: {@code static int java.lang.Character.codePointOf(java.lang.String)}
 */
record SubstitutedMember(String signature, boolean injected) {
    private static final List<Class<? extends Annotation>> NAMING_A_TARGET = List.of(
            Substitute.class,
            Alias.class,
            Delete.class,
            AnnotateOriginal.class,
            KeepOriginal.class,
            RecomputeFieldValue.class,
            Inject.class);

    /** What the member stands in for: nothing if it is one that the target gains or that the builder does not look at. */
    static List<SubstitutedMember> of(Member member) {
        var element = (AnnotatedElement) member;
        if (NAMING_A_TARGET.stream().noneMatch(element::isAnnotationPresent)) {
            return List.of();
        }
        var named = element.getAnnotation(TargetElement.class);
        var name = named == null || named.name().isEmpty() ? nameOf(member) : named.name();
        return List.of(new SubstitutedMember(signature(member, name), element.isAnnotationPresent(Inject.class)));
    }

    List<String> problem(Class<?> target) {
        var members = Stream.<Member[]>of(
                        target.getDeclaredMethods(), target.getDeclaredConstructors(), target.getDeclaredFields())
                .flatMap(Stream::of)
                .map(member -> signature(member, nameOf(member)))
                .toList();
        if (members.contains(signature) != injected) {
            return List.of();
        }
        return List.of(target.getName() + (injected ? " has already: " : " does not have: ") + signature);
    }

    private static String nameOf(Member member) {
        return member instanceof Constructor<?> ? TargetElement.CONSTRUCTOR_NAME : member.getName();
    }

    private static String signature(Member member, String name) {
        var kind = Modifier.isStatic(member.getModifiers()) ? "static " : "";
        return kind
                + switch (member) {
                    case Method method
                    when name.equals(TargetElement.CONSTRUCTOR_NAME) -> name + parameters(method.getParameterTypes());
                    case Method method ->
                        text(method.getReturnType()) + " " + name + parameters(method.getParameterTypes());
                    case Constructor<?> constructor -> name + parameters(constructor.getParameterTypes());
                    case Field field -> text(field.getType()) + " " + name;
                    default -> throw new IllegalStateException(member + " is no member that can be substituted");
                };
    }

    private static String parameters(Class<?>... types) {
        return Stream.of(types).map(SubstitutedMember::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Class<?> type) {
        return type.isArray() ? text(type.getComponentType()) + "[]" : Substitution.targetName(type);
    }
}
