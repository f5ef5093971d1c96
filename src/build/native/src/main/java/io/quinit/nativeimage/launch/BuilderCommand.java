package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command that runs the builder on the home's JDK, in the way in which GraalVM's launcher does it. */
final class BuilderCommand {
    private static final String MAIN =
            "org.graalvm.nativeimage.builder/com.oracle.svm.hosted.NativeImageGeneratorRunner";

    private static final List<String> JVM = List.of(
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+EnableJVMCI",
            "-XX:-UseJVMCICompiler",
            "-XX:-UseJVMCINativeLibrary",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss10m",
            "-Xshare:off");

    /* Without native access the image's first System.loadLibrary fails: "platform encoding not initialized". */
    private static final List<String> MODULES = List.of(
            "--add-modules=ALL-DEFAULT,ALL-MODULE-PATH",
            "--enable-native-access=org.graalvm.nativeimage.builder,org.graalvm.nativeimage.base,jdk.graal.compiler,ALL-UNNAMED");

    /* The heap of the builder's JVM becomes the heap of the image: nothing in it may depend on lambdas spun, or
     * reflection accessors made, in this JVM. */
    private static final List<String> PROPERTIES = List.of(
            "-Dorg.graalvm.nativeimage.imagecode=buildtime",
            "-Dcom.oracle.graalvm.isaot=true",
            "-Djava.awt.headless=true",
            "-Djava.system.class.loader=com.oracle.svm.hosted.NativeImageSystemClassLoader",
            "-Djdk.internal.lambda.disableEagerInitialization=true",
            "-Djdk.internal.lambda.eagerlyInitialize=false",
            "-Djava.lang.invoke.InnerClassLambdaMetafactory.initializeLambdas=false",
            "-Djdk.reflect.useDirectMethodHandle=false",
            "-Djdk.reflect.useNativeAccessorOnly=true",
            "-Dorg.graalvm.version=" + VersionText.VERSION,
            "-Dorg.graalvm.vendor=GraalVM Community",
            "-Dorg.graalvm.vendorurl=https://www.graalvm.org/",
            "-Dorg.graalvm.vendorversion=" + VersionText.VENDOR_VERSION);

    private final BuilderHome home;
    private final BuildRequest request;

    BuilderCommand(BuilderHome home, BuildRequest request) {
        this.home = home;
        this.request = request;
    }

    List<String> with(Path imageArguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(home.java().toString());
        command.addAll(JVM);
        command.add("-Xmx" + BuilderHeap.bytes());
        command.addAll(modulePaths());
        command.addAll(MODULES);
        command.add("@" + home.moduleExports());
        command.addAll(PROPERTIES);
        command.addAll(request.jvmOptions());
        command.add("--module");
        command.add(MAIN);
        command.add("--image-args-file=" + imageArguments);
        return command;
    }

    /** The JDK has an empty jdk.graal.compiler that can be upgraded only; the other modules are new to it. */
    private List<String> modulePaths() throws IOException {
        List<Path> jars = home.builderJars();
        return List.of(
                "--upgrade-module-path",
                join(jars.stream().filter(BuilderCommand::isCompiler).toList()),
                "--module-path",
                join(jars.stream().filter(jar -> !isCompiler(jar)).toList()));
    }

    private static boolean isCompiler(Path jar) {
        return jar.getFileName().toString().startsWith("compiler-");
    }

    private static String join(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(":"));
    }
}
