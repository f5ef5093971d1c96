package io.quinit.nativeimage.assembly;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the options that open the JDK's packages to the builder, one a line, as an argument file of {@code java}. The
 * builder reaches into nearly all of the JDK; which packages there are depends on the JDK's release.
 */
final class ModuleExports {
    /** The JDK's is empty, and the builder's own takes its place. */
    private static final String REPLACED = "jdk.graal.compiler";

    private ModuleExports() {}

    /** Needs its own option to be there at all, and the builder does without. */
    private static final String INCUBATOR = "jdk.incubator.";

    /** @param arguments the directory of the builder's jars, and the file to write */
    public static void main(String[] arguments) throws IOException {
        ModuleFinder builder = ModuleFinder.of(Path.of(arguments[0]));
        String targets = String.join(",", names(builder.findAll().stream())) + ",ALL-UNNAMED";
        Files.write(
                Path.of(arguments[1]),
                modulesOfBuilderJvm(builder)
                        .flatMap(module -> options(module, targets))
                        .toList());
    }

    private static SortedSet<String> names(Stream<ModuleReference> modules) {
        return modules.map(module -> module.descriptor().name()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Those that {@code --add-modules=ALL-DEFAULT,ALL-MODULE-PATH} brings besides the builder's own; to name another in
     * an option makes the JVM warn.
     */
    private static Stream<ModuleDescriptor> modulesOfBuilderJvm(ModuleFinder builder) {
        ModuleFinder system = ModuleFinder.ofSystem();
        SortedSet<String> roots = names(builder.findAll().stream());
        SortedSet<String> own = new TreeSet<>(roots);
        roots.addAll(names(system.findAll().stream().filter(ModuleExports::isDefault)));
        return Configuration.empty().resolve(builder, system, roots).modules().stream()
                .map(module -> module.reference().descriptor())
                .filter(module -> !own.contains(module.name()) && !module.name().startsWith(REPLACED))
                .sorted();
    }

    private static boolean isDefault(ModuleReference module) {
        return !module.descriptor().name().startsWith(INCUBATOR)
                && module.descriptor().exports().stream().anyMatch(exported -> !exported.isQualified());
    }

    private static Stream<String> options(ModuleDescriptor module, String targets) {
        return new TreeSet<>(module.packages())
                .stream()
                        .flatMap(name -> Stream.of("exports", "opens")
                                .map(kind -> "--add-%s=%s/%s=%s".formatted(kind, module.name(), name, targets)));
    }
}
