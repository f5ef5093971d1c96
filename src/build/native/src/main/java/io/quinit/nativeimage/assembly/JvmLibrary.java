package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.io.Command;
import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code libjvm.so} of images: what the JDK's libraries import from HotSpot. The functions that they really call
 * are ours; the rest has to be there for the loader and stops the program with its name.
 */
final class JvmLibrary {
    private static final String FUNCTIONS = "jvm/functions.c";
    private static final Pattern IMPORTED = Pattern.compile("\\bU ((?:JVM|jio)_\\w+)");
    private static final Pattern DEFINED = Pattern.compile("^\\S.*?\\b((?:JVM|jio)_\\w+)\\(", Pattern.MULTILINE);

    private final BuilderHome home;
    private final CCompiler compiler;

    JvmLibrary(BuilderHome home, CCompiler compiler) {
        this.home = home;
        this.compiler = compiler;
    }

    void build(List<Path> jdkLibraries) throws IOException, InterruptedException {
        Path functions = compiler.unpack(FUNCTIONS);
        var missing = new TreeSet<String>();
        for (Path library : jdkLibraries) {
            missing.addAll(names(
                    IMPORTED,
                    Command.of("nm", "--dynamic", "--undefined-only", library.toString())
                            .output()));
        }
        missing.removeAll(names(DEFINED, Files.readString(functions)));
        Path rest = functions.resolveSibling("unsupported.c");
        Files.writeString(rest, unsupported(missing));
        /* The JDK's libraries ask for the symbols under the version that HotSpot gives them. */
        compiler.sharedLibrary(
                home.jvmLibrary().resolve("libjvm.so"),
                List.of(functions, rest),
                "-Wl,-soname,libjvm.so",
                "-Wl,--version-script=" + compiler.unpack("jvm/symbols.map"));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String unsupported(Set<String> functions) {
        return functions.stream()
                .map("UNSUPPORTED(%s)\n"::formatted)
                .collect(Collectors.joining("", "#include \"unsupported.h\"\n\n", ""));
    }
}
