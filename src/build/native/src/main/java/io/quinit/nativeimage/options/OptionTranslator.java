package io.quinit.nativeimage.options;

import io.quinit.nativeimage.UsageException;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns an option that a user wrote into what the builder takes. */
public final class OptionTranslator {
    private final ApiOptionTable table;
    private final ValueTransformers transformers;
    private final Consumer<String> warnings;

    public OptionTranslator(ApiOptionTable table, ValueTransformers transformers, Consumer<String> warnings) {
        this.table = table;
        this.transformers = transformers;
        this.warnings = warnings;
    }

    /** What was found for an argument: the option, and the value that the user gave. */
    private record Match(ApiOption option, Optional<String> value) {}

    /**
     * Takes the first argument, and the one after it when that is its value.
     *
     * @return the builder's option, or nothing (and nothing is taken) when the first argument is no known option
     */
    public Optional<String> translate(Deque<String> arguments) {
        return table.options().stream()
                .flatMap(option -> match(option, arguments).stream())
                .findFirst()
                .map(match -> translate(match, arguments.pop(), arguments));
    }

    private static Optional<Match> match(ApiOption option, Deque<String> arguments) {
        String argument = arguments.peek();
        for (String name : option.names()) {
            if (argument.equals(name)) {
                return Optional.of(new Match(option, Optional.empty()));
            }
            for (char separator : option.value().separators().toCharArray()) {
                String start = separator == ApiOption.NOTHING_BETWEEN ? name : name + separator;
                if (separator != ApiOption.NEXT_ARGUMENT && argument.startsWith(start)) {
                    return Optional.of(new Match(option, Optional.of(argument.substring(start.length()))));
                }
            }
            if (option.builderOption().indexOf('=') < 0 && argument.startsWith(name + "=")) {
                throw new UsageException("option %s takes no value, but was given as %s".formatted(name, argument));
            }
        }
        return Optional.empty();
    }

    private String translate(Match match, String argument, Deque<String> arguments) {
        ApiOption option = match.option();
        if (!option.deprecated().isEmpty()) {
            warnings.accept("option %s is deprecated: %s".formatted(argument, option.deprecated()));
        }
        if (!option.value().isTaken() && option.value().preset().isEmpty()) {
            return option.builderOption();
        }
        String value = match.value().orElseGet(() -> valueAfter(option, argument, arguments));
        return option.builderOption() + transformers.apply(option.transformers(), value);
    }

    private static String valueAfter(ApiOption option, String argument, Deque<String> arguments) {
        if (option.value().separators().indexOf(ApiOption.NEXT_ARGUMENT) < 0) {
            return option.value().preset();
        }
        if (arguments.isEmpty()) {
            throw new UsageException("option %s needs a value after it".formatted(argument));
        }
        return arguments.pop();
    }
}
