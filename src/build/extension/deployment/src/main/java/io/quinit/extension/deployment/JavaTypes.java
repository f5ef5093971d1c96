package io.quinit.extension.deployment;

import io.quinit.cmdline.EnumType;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.ValueType;
import io.smallrye.config.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** The type of a property by the Java type of the member that declares it. */
final class JavaTypes {
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final DotName SECRET = DotName.createSimple(Secret.class);
    private static final DotName MAP = DotName.createSimple(Map.class);

    /** Which of them a property takes, it has to say. */
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            Integer.class.getName(),
            Long.class.getName(),
            OptionalInt.class.getName(),
            OptionalLong.class.getName());

    private JavaTypes() {}

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

    /** @throws IllegalArgumentException a type that needs an annotation, or that nobody can read from a command line */
    static ValueType<?> of(MethodInfo member, IndexView index) {
        var name = valueType(member).name();
        var declared = index.getClassByName(name);
        if (declared != null && declared.isEnum()) {
            return enumeration(name.toString());
        }
        return plain(name.toString()).orElseThrow(() -> unsupported(member));
    }

    private static Optional<PlainType> plain(String javaType) {
        return NUMBERS.contains(javaType)
                ? Optional.empty()
                : Stream.of(PlainType.values())
                        .filter(type -> type.javaType().getName().equals(boxed(javaType)))
                        .findFirst();
    }

    private static String boxed(String javaType) {
        return javaType.equals("boolean") ? Boolean.class.getName() : javaType;
    }

    /** Whether a value of the type is what the member returns. */
    static boolean fits(ValueType<?> type, MethodInfo member) {
        var name = valueType(member).name().toString();
        return type.javaType() == Long.class
                ? NUMBERS.contains(name)
                : type.javaType().getName().equals(boxed(name));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueType<?> enumeration(String name) {
        try {
            return new EnumType(
                    Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static IllegalArgumentException unsupported(MethodInfo member) {
        return new IllegalArgumentException(nameOf(member) + " is of type "
                + valueType(member).name() + ": say by @Range, @OneOf or @ReadAs which values it takes, or use "
                + Stream.of(PlainType.values())
                        .map(PlainType::javaType)
                        .filter(type -> !NUMBERS.contains(type.getName()))
                        .map(Class::getSimpleName)
                        .distinct()
                        .collect(Collectors.joining(", "))
                + " or an enum");
    }

    static String nameOf(MethodInfo member) {
        return member.declaringClass().name() + "." + member.name() + "()";
    }
}
