package io.quinit.tool;

import io.quinit.dist.Megabytes;
import io.quinit.dist.initramfs.Compression;
import io.quinit.dist.initramfs.InitramfsContent;
import io.quinit.dist.initramfs.InitramfsModules;
import io.quinit.dist.initramfs.InitramfsPlan;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quinit-tool initramfs}. */
@Command(
        name = "initramfs",
        description = "Makes an initramfs: the init, its libraries, the modules it wants and what they need.",
        mixinStandardHelpOptions = true)
public final class InitramfsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--init", required = true, description = "The executable, or with --with-shell a script.")
    private Path init;

    @Option(names = "--kernel", description = "Folder of the unpacked kernel package that the modules come from.")
    private Path kernel;

    @Option(names = "--kernel-version", description = "Which kernel, where the folder holds more than one.")
    private Optional<String> kernelVersion;

    @Option(
            names = "--modules",
            description =
                    "The modules.plan that the build of the init made: what it has for the kernel is taken, and nothing more."
                            + " For a kernel that it does not have, what the boot steps want is worked out here.")
    private Path modules;

    @Option(names = "--image", description = "Whose plan, where several target images have the kernel.")
    private Optional<String> image;

    @Option(
            names = "--module",
            description =
                    "One more module, for init.modules.extra; can be repeated. Where there is a plan for the kernel"
                            + " it has to be in it.")
    private List<String> extraModules = new ArrayList<>();

    @Option(
            names = "--strict",
            description = "Without a plan: fail when the kernel lacks a wanted module; else that is a warning.")
    private boolean strict;

    @Option(
            names = "--keep-signatures",
            description = "Keep the modules' signatures, for module.sig_enforce=1 or lockdown.")
    private boolean keepSignatures;

    @Option(
            names = "--keep-tracing",
            description =
                    "Keep what ftrace, BPF and the unwinder of the kernel's stack traces read of modules; signed ones do.")
    private boolean keepTracing;

    @Option(
            names = "--keep-compression",
            description = "Store compressed modules as they are, signature and all; the kernel has to unpack them.")
    private boolean keepCompression;

    @Option(names = "--with-shell", description = "Add a static busybox as /bin/sh.")
    private boolean withShell;

    @Option(names = "--busybox", description = "The busybox for --with-shell; by default the one on PATH.")
    private Path busybox;

    @Option(names = "--compression", description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Compression compression = Compression.zstd;

    @Option(names = "--level", description = "Compression level: zstd 1-22 (9), lz4 1-17 (9), gzip 1-9 (9).")
    private Integer level;

    @Option(names = "--out", required = true, description = "The file to make.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var content = InitramfsContent.of(init, modules(), shell());
        content.warnings().forEach(warning -> command.commandLine().getErr().println("warning: " + warning));
        content.archive().write(out, compression, compression.level(level));
        command.commandLine()
                .getOut()
                .printf(
                        "initramfs: %s; %s unpacked, %s packed (%s) -> %s%n",
                        content.summary(),
                        Megabytes.of(content.archive().contentSize()),
                        Megabytes.of(Files.size(out)),
                        compression,
                        out);
        return 0;
    }

    private Optional<InitramfsModules> modules() throws IOException {
        if (kernel == null) {
            if (modules != null || !extraModules.isEmpty()) {
                throw new HostFailure("modules are wanted, but no --kernel says where they are");
            }
            return Optional.empty();
        }
        var plan = new InitramfsPlan(modules == null ? InitramfsPlan.NOTHING : InitramfsPlan.read(modules), image);
        var storage = new InitramfsModules.Storage(keepSignatures, keepCompression, keepTracing);
        return Optional.of(plan.modules(kernel, kernelVersion, extraModules, storage, strict));
    }

    private Optional<Path> shell() {
        if (!withShell) {
            return Optional.empty();
        }
        return Optional.of(busybox != null ? busybox : new HostProgram("busybox", "busybox-static").path());
    }
}
