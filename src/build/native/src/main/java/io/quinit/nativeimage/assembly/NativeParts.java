package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.layout.BuilderHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C libraries and headers that GraalVM has and neither the JDK nor the builder's jars contain. */
final class NativeParts {
    private static final List<String> HEADERS = List.of(
            "include/cpu_features.h", "include/cpuid_x86_64.h", "include/svm_locale.h", "include/unsupported.h");

    private static final List<String> CHELPER = List.of(
            "chelper/attach.c",
            "chelper/cpu_aarch64.c",
            "chelper/cpu_check.c",
            "chelper/cpu_x86_64.c",
            "chelper/jni_onload.c",
            "chelper/locale.c",
            "chelper/process.c",
            "chelper/signals.c",
            "chelper/threads.c",
            "chelper/time_zone.c");

    private final BuilderHome home;
    private final CpuFeatureHeaders cpuFeatures;
    private final Path include;
    private final CCompiler compiler;

    NativeParts(BuilderHome home, Path svmJar) {
        this.home = home;
        this.cpuFeatures = new CpuFeatureHeaders(svmJar);
        this.include = home.cLibraries().resolve("include");
        Path jdk = home.root().resolve("include");
        this.compiler = new CCompiler(home.svm().resolve("sources"), List.of(include, jdk, jdk.resolve("linux")));
    }

    void build() throws IOException, InterruptedException {
        Files.createDirectories(include);
        cpuFeatures.writeTo(include);
        for (String header : HEADERS) {
            Files.copy(compiler.unpack(header), include.resolve(Path.of(header).getFileName()));
        }
        compiler.sharedLibrary(
                home.builder().resolve("lib/libreporterchelper.so"),
                List.of(compiler.unpack("reporter/progress_reporter.c")));
        compiler.archive(home.cLibraries().resolve("liblibchelper.a"), unpack(CHELPER));
        standInForZlib();
        var jdk = new JdkLibraries(home);
        new JvmLibrary(home, compiler).build(jdk.files());
        jdk.offerAsArchives();
    }

    /**
     * Images name zlib on the linker's line and use the JDK's libzip: where the system has none to link against
     * (zlib1g-dev), an empty archive will do.
     */
    private void standInForZlib() throws IOException, InterruptedException {
        if (!compiler.finds("libz.so") && !compiler.finds("libz.a")) {
            compiler.archive(home.cLibraries().resolve("libz.a"), List.of());
        }
    }

    private List<Path> unpack(List<String> sources) throws IOException {
        var files = new ArrayList<Path>();
        for (String source : sources) {
            files.add(compiler.unpack(source));
        }
        return files;
    }
}
