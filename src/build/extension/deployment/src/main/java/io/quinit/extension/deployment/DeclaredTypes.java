package io.quinit.extension.deployment;

import io.quinit.boot.cmdline.OneOf;
import io.quinit.boot.cmdline.Range;
import io.quinit.boot.cmdline.ReadAs;
import io.quinit.cmdline.ChoiceType;
import io.quinit.cmdline.NumberType;
import io.quinit.cmdline.PlainType;
import io.quinit.cmdline.ValueType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The type of a property by the annotation that its member wears; without one its Java type says it. */
final class DeclaredTypes {
    private static final DotName RANGE = DotName.createSimple(Range.class);
    private static final DotName ONE_OF = DotName.createSimple(OneOf.class);
    private static final DotName READ_AS = DotName.createSimple(ReadAs.class);

    private DeclaredTypes() {}

    static ValueType<?> of(MethodInfo member, IndexView index) {
        for (var annotation : member.declaredAnnotations()) {
            var type = type(annotation);
            if (type != null) {
                return checked(type, member);
            }
        }
        return JavaTypes.of(member, index);
    }

    /** Null for an annotation that says nothing of it. */
    private static ValueType<?> type(AnnotationInstance annotation) {
        if (annotation.name().equals(RANGE)) {
            return new NumberType(
                    annotation.value("min").asLong(), annotation.value("max").asLong());
        }
        if (annotation.name().equals(ONE_OF)) {
            return ChoiceType.of(annotation.value().asStringArray());
        }
        return annotation.name().equals(READ_AS)
                ? PlainType.valueOf(annotation.value().asEnum())
                : null;
    }

    private static ValueType<?> checked(ValueType<?> type, MethodInfo member) {
        if (!JavaTypes.fits(type, member)) {
            throw new IllegalArgumentException(JavaTypes.nameOf(member) + " is of type "
                    + JavaTypes.valueType(member).name() + ", but its annotation makes it a "
                    + type.javaType().getSimpleName());
        }
        return type;
    }
}
