package io.quinit.nativeimage.options;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Options that exclude each other are members of a group: {@code --gc=serial} and {@code --gc=epsilon} are boolean
 * fields of the builder whose annotation names a class, and that class's methods return the group's name and the
 * option that takes the member's name as its value.
 */
final class OptionGroups {
    private static final char SEPARATOR = '=';

    private final JarFile jar;

    OptionGroups(JarFile jar) {
        this.jar = jar;
    }

    ApiOption member(String group, List<String> members, String prefix, String field, String deprecated, String help) {
        ClassModel type = read(group);
        String groupName = inMethod(type, "name", OptionGroups::constant)
                .orElseThrow(() -> new IllegalStateException("the option group " + group + " has no constant name"));
        List<String> names = members.stream()
                .map(member -> ApiOptionScanner.withDashes(groupName) + SEPARATOR + member)
                .toList();
        String target = inMethod(type, "multiValueOption", OptionGroups::staticField)
                .map(option -> prefix + option + "=" + members.getFirst())
                .orElse(prefix + "+" + field);
        return new ApiOption(names, target, ApiOption.Value.NONE, List.of(), deprecated, help);
    }

    private ClassModel read(String descriptor) {
        String entry = descriptor.substring(1, descriptor.length() - 1) + ".class";
        return ApiOptionScanner.read(jar, jar.getEntry(entry));
    }

    private static <T> Optional<T> inMethod(
            ClassModel type, String name, Function<CodeElement, Stream<T>> instruction) {
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString(name))
                .map(MethodModel::code)
                .flatMap(Optional::stream)
                .flatMap(CodeModel::elementStream)
                .flatMap(instruction)
                .findFirst();
    }

    private static Stream<String> constant(CodeElement element) {
        return element instanceof ConstantInstruction load && load.constantValue() instanceof String text
                ? Stream.of(text)
                : Stream.empty();
    }

    private static Stream<String> staticField(CodeElement element) {
        return element instanceof FieldInstruction read ? Stream.of(read.name().stringValue()) : Stream.empty();
    }
}
