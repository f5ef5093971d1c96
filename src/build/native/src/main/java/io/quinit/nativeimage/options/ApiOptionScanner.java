package io.quinit.nativeimage.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Reads the options that users may write off the annotation {@code com.oracle.svm.core.option.APIOption}, which the
 * builder's classes carry on their option fields. Classes are read as files; none is loaded.
 */
public final class ApiOptionScanner {
    private static final String ANNOTATION = "Lcom/oracle/svm/core/option/APIOption;";
    private static final String ANNOTATIONS = "Lcom/oracle/svm/core/option/APIOption$List;";
    private static final String OPTION = "Ljdk/graal/compiler/options/Option;";
    private static final String RUNTIME_KEY = "Lcom/oracle/svm/core/option/RuntimeOptionKey;";
    private static final String NO_GROUP = "Lcom/oracle/svm/core/option/APIOption$NullGroup;";
    private static final String NO_TRANSFORMER = "Lcom/oracle/svm/core/option/APIOption$DefaultTransformer;";
    private static final Optional<String> NEGATED = Optional.of("Negated");

    private final Path jar;

    public ApiOptionScanner(Path jar) {
        this.jar = jar;
    }

    /** The options in the order of their names. */
    public ApiOptionTable scan() throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var groups = new OptionGroups(file);
            List<ApiOption> options = file.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .flatMap(entry -> optionsOf(read(file, entry), groups))
                    .sorted((one, other) ->
                            one.names().getFirst().compareTo(other.names().getFirst()))
                    .toList();
            return new ApiOptionTable(options);
        }
    }

    static ClassModel read(JarFile file, ZipEntry entry) {
        try (var in = file.getInputStream(entry)) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ApiOption> optionsOf(ClassModel type, OptionGroups groups) {
        return type.fields().stream()
                .flatMap(field -> apiAnnotations(field).map(annotation -> option(field, annotation, groups)));
    }

    private static Stream<Annotation> annotations(FieldModel field) {
        return field.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations().stream())
                .orElse(Stream.empty());
    }

    private static Stream<Annotation> apiAnnotations(FieldModel field) {
        return annotations(field).flatMap(annotation -> switch (annotation
                .className()
                .stringValue()) {
            case ANNOTATION -> Stream.of(annotation);
            case ANNOTATIONS ->
                ((AnnotationValue.OfArray) annotation.elements().getFirst().value())
                        .values().stream().map(value -> ((AnnotationValue.OfAnnotation) value).annotation());
            default -> Stream.empty();
        });
    }

    private static ApiOption option(FieldModel field, Annotation annotation, OptionGroups groups) {
        var given = AnnotationElements.of(annotation);
        String name = field.fieldName().stringValue();
        String prefix = field.fieldType().stringValue().equals(RUNTIME_KEY) ? "-R:" : "-H:";
        Optional<String> group = given.types("group").stream()
                .filter(type -> !type.equals(NO_GROUP))
                .findFirst();
        if (group.isPresent()) {
            return groups.member(
                    group.get(),
                    given.strings("name"),
                    prefix,
                    name,
                    given.text("deprecated"),
                    given.text("customHelp"));
        }
        String target;
        ApiOption.Value value = ApiOption.Value.NONE;
        if (isBoolean(field)) {
            target = prefix + (given.constant("kind").equals(NEGATED) ? "-" : "+") + name;
        } else {
            target = prefix + name + "=";
            value = valueOf(given);
        }
        return new ApiOption(
                given.strings("name").stream().map(ApiOptionScanner::withDashes).toList(),
                target,
                value,
                given.types("valueTransformer").stream()
                        .filter(type -> !type.equals(NO_TRANSFORMER))
                        .map(ApiOptionScanner::className)
                        .toList(),
                given.text("deprecated"),
                given.text("customHelp").isEmpty() ? help(field) : given.text("customHelp"));
    }

    private static ApiOption.Value valueOf(AnnotationElements given) {
        List<String> fixed = given.strings("fixedValue");
        if (!fixed.isEmpty()) {
            return new ApiOption.Value("", fixed.getFirst());
        }
        List<String> preset = given.strings("defaultValue");
        String separators = given.characters("valueSeparator");
        return new ApiOption.Value(separators.isEmpty() ? "=" : separators, preset.isEmpty() ? "" : preset.getFirst());
    }

    static String withDashes(String name) {
        return name.startsWith("-") ? name : "--" + name;
    }

    private static String className(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private static boolean isBoolean(FieldModel field) {
        return field.findAttribute(Attributes.signature())
                .map(attribute -> attribute.signature().stringValue().contains("<Ljava/lang/Boolean;>"))
                .orElse(false);
    }

    private static String help(FieldModel field) {
        return annotations(field)
                .filter(annotation -> annotation.className().stringValue().equals(OPTION))
                .map(annotation ->
                        String.join(" ", AnnotationElements.of(annotation).strings("help")))
                .findFirst()
                .orElse("");
    }
}
