package io.quinit.extension.deployment;

import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.Property;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Reads the properties under {@code init} out of the {@code @ConfigMapping} interfaces that beans take, loading no class but the enums.
 * A map of groups stands for a group a boot step.
 */
final class PropertyScanner {
    private static final String PREFIX = "init";
    private static final DotName CONFIG_MAPPING = DotName.createSimple(ConfigMapping.class);
    private static final DotName WITH_NAME = DotName.createSimple(WithName.class);
    private static final DotName WITH_PARENT_NAME = DotName.createSimple(WithParentName.class);
    private static final DotName WITH_DEFAULT = DotName.createSimple(WithDefault.class);

    /** A step's place is its own; every step runs unless it is turned off. */
    private static final String ORDER = "order";

    private static final String RUNS = "true";

    private final IndexView index;
    private final PropertyDocs docs;
    private final ApplicationBeansBuildItem beans;
    private final List<Property> found = new ArrayList<>();

    PropertyScanner(IndexView index, PropertyDocs docs, ApplicationBeansBuildItem beans) {
        this.index = index;
        this.docs = docs;
        this.beans = beans;
    }

    /** Sorted by key, so that the same sources build the same bytes. */
    List<Property> scan() {
        for (var mapping : index.getAnnotations(CONFIG_MAPPING)) {
            var prefix = mapping.value("prefix");
            if (mapping.target().kind() == Kind.CLASS && prefix != null && isOurs(prefix.asString())) {
                scanWhereTaken(mapping.target().asClass(), prefix.asString());
            }
        }
        found.sort(Comparator.comparing(Property::key));
        return found;
    }

    private static boolean isOurs(String prefix) {
        return prefix.equals(PREFIX) || prefix.startsWith(PREFIX + ".");
    }

    private void scanWhereTaken(ClassInfo mapping, String prefix) {
        if (beans.takes(mapping.name())) {
            scan(mapping, prefix);
        }
    }

    private void scan(ClassInfo mapping, String prefix) {
        members(mapping).forEach(member -> member(member, key(member, prefix)));
    }

    private static List<MethodInfo> members(ClassInfo mapping) {
        return mapping.methods().stream()
                .filter(method -> method.parametersCount() == 0
                        && !Modifier.isStatic(method.flags())
                        && !method.isDefault()
                        && !method.isSynthetic())
                .toList();
    }

    private void member(MethodInfo method, String key) {
        var group = index.getClassByName(JavaTypes.valueType(method).name());
        if (group == null || !group.isInterface()) {
            var isMap = JavaTypes.isMap(method);
            found.add(property(method, isMap ? key + ".*" : key, isMap ? key + ".NAME" : key, defaultOf(method)));
        } else if (JavaTypes.isMap(method)) {
            beans.steps().forEach(step -> members(group).forEach(member -> stepMember(member, key, step)));
        } else {
            scan(group, key);
        }
    }

    private void stepMember(MethodInfo member, String prefix, DeclaredStep step) {
        var usual = member.name().equals(ORDER) ? Integer.toString(step.place()) : RUNS;
        found.add(property(member, key(member, prefix + "." + step.id()), key(member, prefix + ".ID"), usual));
    }

    private Property property(MethodInfo method, String key, String shownKey, String defaultValue) {
        var type = DeclaredTypes.of(method, index);
        var usual = type == PlainType.SWITCH && defaultValue != null ? onOrOff(defaultValue) : defaultValue;
        return new Property(key, type, usual, JavaTypes.isSecret(method), docs.of(method, shownKey));
    }

    /** A default is shown as a user would write it. */
    private static String onOrOff(String javaWord) {
        return javaWord.equals("true") ? "on" : "off";
    }

    private static String defaultOf(MethodInfo method) {
        var withDefault = method.annotation(WITH_DEFAULT);
        return withDefault == null ? null : withDefault.value().asString();
    }

    private static String key(MethodInfo method, String prefix) {
        if (method.hasAnnotation(WITH_PARENT_NAME)) {
            return prefix;
        }
        var withName = method.annotation(WITH_NAME);
        return prefix + "."
                + (withName == null
                        ? StringUtil.skewer(method.name())
                        : withName.value().asString());
    }
}
