package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code bin/native-image} of a builder home; the home is the JDK that runs it. */
public final class NativeImage {
    /** The status that GraalVM's own launcher ends with when it refuses its arguments. */
    static final int LAUNCHER_ERROR = 20;

    private NativeImage() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            var home = new BuilderHome(Path.of(System.getProperty("java.home")));
            return run(arguments, home);
        } catch (UsageException e) {
            System.err.println("native-image: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("native-image: " + e);
        }
        return LAUNCHER_ERROR;
    }

    private static int run(List<String> arguments, BuilderHome home) throws IOException, InterruptedException {
        var parser = new CommandLineParser(home, Path.of("").toAbsolutePath());
        BuildRequest request = parser.parse(arguments);
        return switch (request.action()) {
            case SHOW_VERSION -> show(VersionText.TEXT);
            case SHOW_HELP -> show(HelpText.of(home.options()));
            case BUILD -> new ImageBuild(home, request).run();
        };
    }

    private static int show(String text) {
        System.out.println(text);
        return 0;
    }
}
