package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the builder is told about the image. */
final class ImageArguments {
    private final BuilderHome home;
    private final BuildRequest request;

    ImageArguments(BuilderHome home, BuildRequest request) {
        this.home = home;
        this.request = request;
    }

    List<String> all() throws IOException {
        if (request.mainClass().isEmpty() && request.builderOptions().isEmpty()) {
            throw new UsageException("nothing to build: name a main class, or a jar with -jar (--help shows more)");
        }
        var arguments = new ArrayList<String>();
        if (!request.classPath().isEmpty()) {
            arguments.add("-imagecp");
            arguments.add(request.classPath().stream().map(Path::toString).collect(Collectors.joining(":")));
        }
        ofHome().forEach(option -> arguments.add(Origin.LAUNCHER.mark(option)));
        if (!request.mainClass().isEmpty()) {
            ofImage().forEach(option -> arguments.add(Origin.LAUNCHER.mark(option)));
        }
        arguments.addAll(request.metadataOptions());
        arguments.addAll(request.builderOptions());
        return arguments;
    }

    private List<String> ofHome() {
        return List.of(
                "-H:CLibraryPath=" + home.cLibraries(),
                /* Container limits are read by a C++ library that only GraalVM has. */
                "-H:-UseContainerSupport",
                /* Ahead of the libraries on the linker's line: only those that are used become DT_NEEDED. */
                "-H:CCompilerOption=-Wl,--as-needed",
                "-H:NativeLinkerOption=-Wl,-rpath-link=" + home.jdkLibraries() + ":" + home.jvmLibrary(),
                "-H:NativeLinkerOption=-Wl,-rpath,$ORIGIN:$ORIGIN/lib");
    }

    private List<String> ofImage() throws IOException {
        Path output = request.output();
        return List.of(
                "-H:Path=" + output.getParent(),
                "-H:Name=" + output.getFileName(),
                "-H:Class=" + request.mainClass(),
                "-H:ImageBuildID=" + new BuildId(home, request).value());
    }
}
