package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.options.ApiOption;
import io.quinit.nativeimage.options.ApiOptionTable;
import io.quinit.nativeimage.options.OptionTranslator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads the options that may stand on the command line as well as in a jar's metadata. */
final class OptionReader {
    private final ApiOptionTable table;
    private final OptionTranslator translator;
    private final BuildRequest request;

    OptionReader(ApiOptionTable table, OptionTranslator translator, BuildRequest request) {
        this.table = table;
        this.translator = translator;
        this.request = request;
    }

    /**
     * Takes the first option with its value.
     *
     * @return what the builder is to be told; nothing when the option was for its JVM
     * @throws UsageException when it is not known
     */
    List<String> read(Deque<String> arguments, Origin origin) {
        String argument = arguments.peek();
        UnsupportedOptions.refuse(argument);
        if (argument.startsWith("-H:") || argument.startsWith("-R:")) {
            return List.of(origin.mark(arguments.pop()));
        }
        if (readForJvm(arguments)) {
            return List.of();
        }
        Optional<String> translated = translator.translate(arguments);
        return List.of(origin.markStable(translated.orElseThrow(() -> unknown(argument, origin))));
    }

    private boolean readForJvm(Deque<String> arguments) {
        String argument = arguments.peek();
        if (argument.startsWith("-J")) {
            request.jvmOptions().add(arguments.pop().substring("-J".length()));
        } else if (argument.startsWith("-D") || argument.equals("--enable-preview")) {
            request.jvmOptions().add(arguments.pop());
        } else if (argument.startsWith("-E")) {
            readVariable(arguments.pop().substring("-E".length()));
        } else if (argument.split("=", 2)[0].equals("--add-modules")) {
            addModules("--add-modules=", "-Dsvm.modulesupport.addedModules=", value(arguments));
        } else if (argument.split("=", 2)[0].equals("--limit-modules")) {
            addModules("--limit-modules=", "-Dsvm.modulesupport.limitedModules=", value(arguments));
        } else {
            return false;
        }
        return true;
    }

    private void addModules(String jvmOption, String property, String modules) {
        request.jvmOptions().addAll(List.of(jvmOption + modules, property + modules));
    }

    /** {@code NAME=VALUE}, or {@code NAME} to pass on the launcher's own. */
    private void readVariable(String text) {
        String[] parts = text.split("=", 2);
        String value = parts.length == 2 ? parts[1] : System.getenv(parts[0]);
        if (value != null) {
            request.environment().put(parts[0], value);
        }
    }

    /** Takes an option and its value, which stands behind = or is the next argument. */
    static String value(Deque<String> arguments) {
        String option = arguments.pop();
        int value = option.indexOf('=');
        return value >= 0 ? option.substring(value + 1) : following(arguments, option);
    }

    static String following(Deque<String> arguments, String option) {
        if (arguments.isEmpty()) {
            throw new UsageException("option %s needs a value after it".formatted(option));
        }
        return arguments.pop();
    }

    private UsageException unknown(String argument, Origin origin) {
        List<String> known = table.options().stream()
                .map(ApiOption::names)
                .flatMap(List::stream)
                .toList();
        String near = String.join(", ", Spelling.nearest(argument, known));
        String where = origin.equals(Origin.USER) ? "" : " in " + origin.text();
        return new UsageException(
                "unknown option %s%s; known ones with a similar name: %s".formatted(argument, where, near));
    }
}
