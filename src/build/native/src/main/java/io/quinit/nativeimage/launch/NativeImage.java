package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.layout.BuilderHome;
import io.quinit.nativeimage.options.ApiOptionTable;
import io.quinit.nativeimage.options.OptionTranslator;
import io.quinit.nativeimage.options.ValueTransformers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program behind {@code bin/native-image} of a builder home; the home is the JDK that runs it. */
public final class NativeImage {
    /** The status that GraalVM's own launcher ends with when it refuses its arguments. */
    private static final int LAUNCHER_ERROR = 20;

    /** More arguments, ahead of those on the command line; GraalVM's launcher has it under the same name. */
    private static final String MORE_ARGUMENTS = "NATIVE_IMAGE_OPTIONS";

    private NativeImage() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        try {
            var home = new BuilderHome(Path.of(System.getProperty("java.home")));
            BuildRequest request = request(arguments, home);
            return switch (request.action()) {
                case SHOW_VERSION -> show(VersionText.TEXT);
                case SHOW_HELP -> show(HelpText.of(home.options()));
                case SHOW_COMMAND, BUILD -> new ImageBuild(home, request).run();
            };
        } catch (UsageException e) {
            System.err.println("native-image: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("native-image: " + e);
        }
        return LAUNCHER_ERROR;
    }

    private static BuildRequest request(List<String> arguments, BuilderHome home) throws IOException {
        Path directory = Path.of("").toAbsolutePath();
        var request = new BuildRequest(directory);
        var all = new ArrayList<String>(ArgumentFiles.split(System.getenv().getOrDefault(MORE_ARGUMENTS, "")));
        all.addAll(new ArgumentFiles(directory).expand(arguments));
        if (all.contains("--version")) {
            request.does(BuildRequest.Action.SHOW_VERSION);
        } else if (all.contains("--help") || all.contains("--help-extra")) {
            request.does(BuildRequest.Action.SHOW_HELP);
        } else {
            ApiOptionTable table = home.options();
            var translator = new OptionTranslator(
                    table, new ValueTransformers(home.builderJars()), text -> System.err.println("Warning: " + text));
            new CommandLineParser(new OptionReader(table, translator, request), request).parse(all);
        }
        return request;
    }

    private static int show(String text) {
        System.out.println(text);
        return 0;
    }
}
