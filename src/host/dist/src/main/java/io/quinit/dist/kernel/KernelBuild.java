package io.quinit.dist.kernel;

import io.quinit.dist.Reproducible;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds a kernel in a directory of its own. The same source, fragment and compiler give the same bytes: the kernel holds no time and no
 * name of a machine or user.
 *
 * @see <a href="https://www.kernel.org/doc/html/latest/kbuild/reproducible-builds.html">Reproducible builds</a>
 */
final class KernelBuild {
    private static final HostProgram TAR = new HostProgram("tar", "tar");
    private static final HostProgram MAKE = new HostProgram("make", "make");
    private static final HostProgram GCC = new HostProgram("gcc", "gcc");
    private static final HostProgram LD = new HostProgram("ld", "binutils");

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ROOT);
    private static final int LAST_LINES = 20;

    private final Path source;
    private final Path build;
    private final PrintWriter progress;

    /** @param work an empty directory with room for 2 GB */
    KernelBuild(Path work, PrintWriter progress) throws IOException {
        this.source = Files.createDirectory(work.resolve("source"));
        this.build = Files.createDirectory(work.resolve("build"));
        this.progress = progress;
    }

    /** All that decides the result beside source and fragment. */
    static String circumstances() {
        var all = new ArrayList<>(variables());
        for (var program : List.of(GCC, LD)) {
            all.add(program.run(Map.of(), List.of("--version")).getFirst());
        }
        return String.join("\n", all);
    }

    private static List<String> variables() {
        var time = Instant.ofEpochSecond(Reproducible.time()).atOffset(ZoneOffset.UTC);
        return List.of(
                "KBUILD_BUILD_TIMESTAMP=" + TIMESTAMP.format(time),
                "KBUILD_BUILD_USER=quinit",
                "KBUILD_BUILD_HOST=quinit",
                "KBUILD_BUILD_VERSION=1");
    }

    /** @param packaged the content of Debian's package {@code linux-source-VERSION} */
    void unpack(Path packaged) throws IOException {
        say("unpacking the source ...");
        try (var files = Files.newDirectoryStream(packaged.resolve("usr/src"), "linux-source-*.tar.*")) {
            for (var archive : files) {
                run(
                        "tar",
                        TAR,
                        List.of("-xf", archive.toString(), "-C", source.toString(), "--strip-components=1"),
                        line -> {});
                return;
            }
        }
        throw new HostFailure("%s is no kernel's source: it has no usr/src/linux-source-*.tar.xz".formatted(packaged));
    }

    /** @throws HostFailure naming each line of the fragment that has no effect */
    void configure(Path fragment) throws IOException {
        make(List.of("KCONFIG_ALLCONFIG=" + fragment.toAbsolutePath(), "allnoconfig"), line -> {});
        var unheld = new KernelFragment(Files.readString(fragment)).unheld(Files.readString(configuration()));
        if (!unheld.isEmpty()) {
            throw new HostFailure(
                    "%s: these lines do not hold in the kernel's configuration, since an option is unknown to this source or needs another one:%n  %s"
                            .formatted(fragment, String.join("\n  ", unheld)));
        }
    }

    void compile() {
        make(List.of("-j" + Runtime.getRuntime().availableProcessors(), "bzImage"), new CompileProgress(this::say));
    }

    /** Puts what a kernel package would hold into a directory. */
    void install(Path directory) throws IOException {
        var release =
                Files.readString(build.resolve("include/config/kernel.release")).strip();
        var boot = Files.createDirectories(directory.resolve("boot"));
        var modules = Files.createDirectories(directory.resolve("lib/modules").resolve(release));
        Files.copy(build.resolve("arch/x86/boot/bzImage"), boot.resolve("vmlinuz-" + release));
        Files.copy(configuration(), boot.resolve("config-" + release));
        for (var name : List.of("modules.builtin", "modules.builtin.modinfo")) {
            Files.copy(build.resolve(name), modules.resolve(name));
        }
    }

    private Path configuration() {
        return build.resolve(".config");
    }

    private void make(List<String> goals, Consumer<String> lines) {
        var arguments = new ArrayList<>(List.of("-C", source.toString(), "O=" + build));
        arguments.addAll(variables());
        arguments.addAll(goals);
        run("make " + goals.getLast(), MAKE, arguments, lines);
    }

    private static void run(String what, HostProgram program, List<String> arguments, Consumer<String> lines) {
        var result = program.tryRun(Path.of(""), arguments, lines);
        if (result.status() != 0) {
            var all = result.lines();
            throw new HostFailure("%s failed with status %d; its last lines:%n  %s"
                    .formatted(
                            what,
                            result.status(),
                            String.join("\n  ", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()))));
        }
    }

    private void say(String line) {
        progress.println(line);
        progress.flush();
    }
}
