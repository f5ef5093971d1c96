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

    /** Takes the first option with its value; gives what the builder is to be told. */
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
        List<String> jvm = request.jvmOptions();
        String option = argument.split("=", 2)[0];
        if (argument.startsWith("-J")) {
            jvm.add(arguments.pop().substring("-J".length()));
        } else if (argument.startsWith("-D") || argument.equals("--enable-preview")) {
            jvm.add(arguments.pop());
        } else if (option.equals("--add-modules") || option.equals("--limit-modules")) {
            arguments.pop();
            String modules = argument.contains("=")
                    ? argument.substring(option.length() + 1)
                    : CommandLineParser.following(arguments, argument);
            jvm.add(option + "=" + modules);
            jvm.add("-Dsvm.modulesupport." + (option.startsWith("--add") ? "added" : "limited") + "Modules=" + modules);
        } else {
            return false;
        }
        return true;
    }

    private UsageException unknown(String argument, Origin origin) {
        List<String> near = Spelling.nearest(
                argument.split("=", 2)[0],
                table.options().stream()
                        .map(ApiOption::names)
                        .flatMap(List::stream)
                        .toList());
        String where = origin.equals(Origin.USER) ? "" : " in " + origin.text();
        return new UsageException("unknown option %s%s; known ones with a similar name: %s"
                .formatted(argument, where, String.join(", ", near)));
    }
}
