package io.quinit.extension.deployment;

import io.quinit.cmdline.DeviceName;
import io.quinit.cmdline.Size;
import io.quinit.cmdline.Words;
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
    private static final Map<String, String> ENCODED = Map.of(
            "boolean",
            "switch",
            Duration.class.getName(),
            "duration",
            Size.class.getName(),
            "size",
            List.class.getName(),
            "list",
            Words.class.getName(),
            "command",
            DeviceName.class.getName(),
            "device",
            String.class.getName(),
            "text");

    private JavaTypes() {}

    /** @throws IllegalArgumentException a type that needs {@code @Takes}, or that nobody can read from a command line */
    static String encoded(MethodInfo member, IndexView index) {
        var type = member.returnType();
        if (type.name().equals(OPTIONAL)) {
            type = type.asParameterizedType().arguments().getFirst();
        }
        var plain = ENCODED.get(type.name().toString());
        return plain != null ? plain : enumeration(member, type, index);
    }

    private static String enumeration(MethodInfo member, Type type, IndexView index) {
        var declared = index.getClassByName(type.name());
        if (declared == null || !declared.isEnum()) {
            throw new IllegalArgumentException(member.declaringClass().name() + "." + member.name() + "() is of type "
                    + type.name()
                    + ": say by @Takes which values it takes, or use boolean, Duration, Size, List<String>,"
                    + " Words, DeviceName, String or an enum");
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
