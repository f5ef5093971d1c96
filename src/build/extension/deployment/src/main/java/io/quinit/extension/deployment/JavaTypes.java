package io.quinit.extension.deployment;

import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.DeviceName;
import io.quinit.cmdline.Limit;
import io.quinit.cmdline.ReportTarget;
import io.quinit.cmdline.Size;
import io.quinit.cmdline.UserId;
import io.quinit.cmdline.Words;
import io.smallrye.config.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** The type of a property by the Java type of the member that declares it. */
final class JavaTypes {
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final DotName SECRET = DotName.createSimple(Secret.class);
    private static final DotName MAP = DotName.createSimple(Map.class);
    private static final Map<String, String> ENCODED = Map.ofEntries(
            Map.entry("boolean", "switch"),
            entry(Boolean.class, "switch"),
            entry(Duration.class, "duration"),
            entry(Size.class, "size"),
            entry(List.class, "list"),
            entry(Words.class, "command"),
            entry(DeviceName.class, "device"),
            entry(UserId.class, "user"),
            entry(Limit.class, "limit"),
            entry(Capabilities.class, "capabilities"),
            entry(ReportTarget.class, "report"),
            entry(String.class, "text"));

    private JavaTypes() {}

    private static Map.Entry<String, String> entry(Class<?> type, String encoded) {
        return Map.entry(type.getName(), encoded);
    }

    static boolean isMap(MethodInfo member) {
        return member.returnType().name().equals(MAP);
    }

    /** What is inside an Optional, a map and a secret. */
    static Type valueType(MethodInfo member) {
        return valueType(member.returnType(), false);
    }

    static boolean isSecret(MethodInfo member) {
        return valueType(member.returnType(), true).name().equals(SECRET);
    }

    /** What an Optional or a map holds, and a secret hides. */
    private static Type valueType(Type type, boolean secrets) {
        if (type.name().equals(OPTIONAL) || (!secrets && type.name().equals(SECRET))) {
            return valueType(type.asParameterizedType().arguments().getFirst(), secrets);
        }
        return type.name().equals(MAP)
                ? valueType(type.asParameterizedType().arguments().getLast(), secrets)
                : type;
    }

    /** @throws IllegalArgumentException a type that needs {@code @Takes}, or that nobody can read from a command line */
    static String encoded(MethodInfo member, IndexView index) {
        var type = valueType(member);
        var plain = ENCODED.get(type.name().toString());
        return plain != null ? plain : enumeration(member, type, index);
    }

    private static String enumeration(MethodInfo member, Type type, IndexView index) {
        var declared = index.getClassByName(type.name());
        if (declared == null || !declared.isEnum()) {
            throw new IllegalArgumentException(member.declaringClass().name() + "." + member.name() + "() is of type "
                    + type.name()
                    + ": say by @Takes which values it takes, or use boolean, Duration, Size, List<String>,"
                    + " Words, DeviceName, UserId, Limit, Capabilities, ReportTarget, String or an enum");
        }
        return "choice:" + constants(declared);
    }

    private static String constants(ClassInfo enumeration) {
        return enumeration.enumConstants().stream()
                .map(FieldInfo::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(","));
    }
}
