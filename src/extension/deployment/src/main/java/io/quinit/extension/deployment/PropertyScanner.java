package io.quinit.extension.deployment;

import io.quinit.cmdline.Property;
import io.quinit.cmdline.PropertyType;
import io.quinit.extension.cmdline.Takes;
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

/** Reads the properties under {@code init} out of the {@code @ConfigMapping} interfaces, without loading a class. */
final class PropertyScanner {
    private static final String PREFIX = "init";
    private static final DotName CONFIG_MAPPING = DotName.createSimple(ConfigMapping.class);
    private static final DotName WITH_NAME = DotName.createSimple(WithName.class);
    private static final DotName WITH_PARENT_NAME = DotName.createSimple(WithParentName.class);
    private static final DotName WITH_DEFAULT = DotName.createSimple(WithDefault.class);
    private static final DotName TAKES = DotName.createSimple(Takes.class);

    private final IndexView index;
    private final List<Property> found = new ArrayList<>();

    PropertyScanner(IndexView index) {
        this.index = index;
    }

    /** Sorted by key, so that the same sources build the same bytes. */
    List<Property> scan() {
        for (var mapping : index.getAnnotations(CONFIG_MAPPING)) {
            var prefix = mapping.value("prefix");
            if (mapping.target().kind() == Kind.CLASS && prefix != null && isOurs(prefix.asString())) {
                scan(mapping.target().asClass(), prefix.asString());
            }
        }
        found.sort(Comparator.comparing(Property::key));
        return found;
    }

    private static boolean isOurs(String prefix) {
        return prefix.equals(PREFIX) || prefix.startsWith(PREFIX + ".");
    }

    private void scan(ClassInfo mapping, String prefix) {
        for (var method : mapping.methods()) {
            if (method.parametersCount() == 0
                    && !Modifier.isStatic(method.flags())
                    && !method.isDefault()
                    && !method.isSynthetic()) {
                member(method, key(method, prefix));
            }
        }
    }

    private void member(MethodInfo method, String key) {
        var group = index.getClassByName(method.returnType().name());
        if (group != null && group.isInterface()) {
            scan(group, key);
            return;
        }
        var withDefault = method.annotation(WITH_DEFAULT);
        found.add(new Property(
                JavaTypes.isMap(method) ? key + ".*" : key,
                typeOf(method),
                withDefault == null ? null : withDefault.value().asString(),
                JavaTypes.isSecret(method)));
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

    private PropertyType typeOf(MethodInfo method) {
        var takes = method.annotation(TAKES);
        return PropertyType.decode(
                takes == null ? JavaTypes.encoded(method, index) : takes.value().asString());
    }
}
