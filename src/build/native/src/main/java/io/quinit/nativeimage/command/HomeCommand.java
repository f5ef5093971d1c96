package io.quinit.nativeimage.command;

import io.quinit.nativeimage.assembly.BuilderJars;
import io.quinit.nativeimage.assembly.HomeCache;
import io.quinit.nativeimage.assembly.HomeIngredients;
import io.quinit.nativeimage.assembly.InstalledGraalVm;
import io.quinit.nativeimage.assembly.Jdk;
import io.quinit.nativeimage.assembly.OwnCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the path of a home that GRAALVM_HOME can name; makes it when it is not there yet. */
@Command(
        name = "home",
        description = "Prints, as its last line, the folder to set GRAALVM_HOME to. A GRAALVM_HOME that is set and"
                + " holds a GraalVM or Mandrel 25 is printed as it is.",
        mixinStandardHelpOptions = true)
final class HomeCommand implements Callable<Integer> {
    @Option(names = "--jdk", paramLabel = "DIR", description = "A JDK 25. Default: the one that runs this program.")
    private Path jdk = Path.of(System.getProperty("java.home"));

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where homes are kept. Default: $XDG_CACHE_HOME or ~/.cache, then quinit/native-image.")
    private Path cache = HomeCache.defaultDirectory(System.getenv());

    @Option(
            names = "--jars",
            paramLabel = "DIR",
            description = "The builder's jars (org.graalvm.nativeimage:svm and what it depends on). Default: the"
                    + " folder builder-jars beside this program's jar.")
    private Path jars = OwnCode.location().resolveSibling("builder-jars");

    @Override
    public Integer call() throws Exception {
        Optional<Path> installed = InstalledGraalVm.home(System.getenv("GRAALVM_HOME"));
        System.out.println(installed.isPresent() ? installed.get() : assembled());
        return 0;
    }

    private Path assembled() throws Exception {
        var ingredients = new HomeIngredients(Jdk.at(jdk), BuilderJars.in(jars), OwnCode.running());
        return new HomeCache(cache, System.err::println).home(ingredients);
    }
}
