package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs the builder for one image, and puts the shared libraries that the executable needs beside it. */
final class ImageBuild {
    /** What is not passed on cannot find its way into an image. */
    private static final Set<String> NEEDED_VARIABLES = Set.of("PATH", "PWD", "HOME", "LANG", "LC_ALL", "TMPDIR");

    private final BuilderHome home;
    private final BuildRequest request;

    ImageBuild(BuilderHome home, BuildRequest request) {
        this.home = home;
        this.request = request;
    }

    /** The builder's exit status. */
    int run() throws IOException, InterruptedException {
        List<String> imageArguments = new ImageArguments(home, request).all();
        Path file = Files.createTempFile("native-image-", ".args");
        try {
            Files.writeString(file, String.join("\0", imageArguments));
            List<String> command = new BuilderCommand(home, request).with(file);
            if (request.showsCommand()) {
                System.out.println(String.join(" \\\n", command));
                System.out.println(String.join(" \\\n", imageArguments));
            }
            return request.action() == BuildRequest.Action.BUILD ? build(command) : 0;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private int build(List<String> command) throws IOException, InterruptedException {
        var start = new ProcessBuilder(command).inheritIO();
        start.environment().keySet().retainAll(NEEDED_VARIABLES);
        start.environment().putAll(request.environment());
        Process builder = start.start();
        /* A launcher that is stopped must not leave a builder of several gigabytes behind. */
        Runtime.getRuntime().addShutdownHook(new Thread(builder::destroy));
        int status = builder.waitFor();
        if (status == 0 && Files.isRegularFile(request.output())) {
            new SharedLibraries(List.of(home.jvmLibrary(), home.jdkLibraries())).copyBeside(request.output());
        }
        return status;
    }
}
