package io.quinit.nativeimage.options;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The elements that an annotation in a class file states; those left to their defaults read as empty. */
record AnnotationElements(Map<String, AnnotationValue> values) {

    static AnnotationElements of(Annotation annotation) {
        return new AnnotationElements(annotation.elements().stream()
                .collect(Collectors.toMap(element -> element.name().stringValue(), AnnotationElement::value)));
    }

    private List<AnnotationValue> all(String name) {
        return switch (values.get(name)) {
            case null -> List.of();
            case AnnotationValue.OfArray array -> array.values();
            case AnnotationValue single -> List.of(single);
        };
    }

    List<String> strings(String name) {
        return all(name).stream()
                .map(value -> ((AnnotationValue.OfString) value).stringValue())
                .toList();
    }

    String text(String name) {
        return String.join("", strings(name));
    }

    String characters(String name) {
        return all(name).stream()
                .map(value -> String.valueOf(((AnnotationValue.OfChar) value).charValue()))
                .collect(Collectors.joining());
    }

    /** Descriptors, as in {@code Ljava/lang/String;}. */
    List<String> types(String name) {
        return all(name).stream()
                .map(value -> ((AnnotationValue.OfClass) value).className().stringValue())
                .toList();
    }

    Optional<String> constant(String name) {
        return all(name).stream()
                .map(value -> ((AnnotationValue.OfEnum) value).constantName().stringValue())
                .findFirst();
    }
}
