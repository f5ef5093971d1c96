package io.quinit.lean;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What an option of a command can be: text, a switch, a whole number, a file. Choices (enum constants) picocli knows by itself. */
final class OptionTypes {
    private OptionTypes() {}

    static void register(Map<Class<?>, ITypeConverter<?>> types) {
        types.put(Object.class, text -> text);
        types.put(String.class, text -> text);
        types.put(Boolean.class, OptionTypes::truth);
        types.put(Boolean.TYPE, OptionTypes::truth);
        types.put(Integer.class, text -> whole(text, Integer::valueOf));
        types.put(Integer.TYPE, text -> whole(text, Integer::valueOf));
        types.put(Long.class, text -> whole(text, Long::valueOf));
        types.put(Long.TYPE, text -> whole(text, Long::valueOf));
        types.put(File.class, File::new);
        types.put(Path.class, Path::of);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new TypeConversionException("'" + text + "' is not a boolean");
        };
    }

    private static <N> N whole(String text, Function<String, N> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException none) {
            throw new TypeConversionException("'" + text + "' is not a whole number, or too large");
        }
    }
}
