package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.options.ApiOption;
import io.quinit.nativeimage.options.ApiOptionTable;
import java.util.stream.Collectors;

/** What {@code --help} prints: the launcher's own options, and those that the builder's classes declare. */
final class HelpText {
    private static final String USAGE = """
            Usage: native-image [options] -jar FILE.jar [NAME]
                   native-image [options] -cp PATH MAIN-CLASS [NAME]

            Makes an executable of a Java program. Options of the launcher:
              -cp, -classpath, --class-path PATH   folders, jars and DIR/* to take classes from
              -jar FILE.jar                        take main class and class path from its manifest
              -o FILE                              where to write the executable
              -JFLAG                               pass FLAG to the builder's JVM
              -DKEY=VALUE                          set a system property in the builder's JVM
              -EKEY[=VALUE]                        let the builder see an environment variable
              -H:OPTION, -R:OPTION                 pass on to the builder as it is (build time, run time)
              --add-modules, --limit-modules LIST  modules that the image sees
              --enable-preview                     allow preview features of the language
              --exclude-config JAR RESOURCE        leave out metadata; both are regular expressions
              --verbose, --dry-run                 show the builder's command; only show it
              --version, --help                    print this and end
              @FILE                                take more arguments from FILE

            Options of the builder:
            """;

    private HelpText() {}

    static String of(ApiOptionTable table) {
        return USAGE
                + table.options().stream()
                        .filter(option -> option.deprecated().isEmpty())
                        .filter(option -> UnsupportedOptions.reason(
                                        option.names().getFirst())
                                .isEmpty())
                        .map(HelpText::line)
                        .collect(Collectors.joining("\n"));
    }

    private static String line(ApiOption option) {
        return "  %-34s %s".formatted(String.join(", ", option.names()), option.help());
    }
}
