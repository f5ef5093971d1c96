package io.quinit.dist.image;

import io.quinit.dist.Reproducible;
import io.quinit.dist.initramfs.KernelChoice;
import io.quinit.dist.kernel.CachedPackage;
import io.quinit.dist.kernel.PackageCache;
import io.quinit.host.HostProgram;
import io.quinit.host.Sha256;
import io.quinit.host.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The initramfs that Debian's own initramfs-tools make of a kernel on a machine that has nothing else installed. Neither they nor the
 * kernel are installed here; what was made once is kept, under a name for all that it was made from.
 */
final class DebianInitramfs {
    /** The tools, what they depend on, and what comes with them by default, less what we need anyway. */
    private static final List<String> PACKAGES =
            List.of("initramfs-tools-core", "klibc-utils", "libklibc", "cpio", "udev", "busybox", "zstd");

    private static final HostProgram DEPMOD = new HostProgram("depmod", "kmod");
    private static final String SCRIPT = "mkinitramfs.sh";

    private final Path directory;
    private final PackageCache tools;
    private final PrintWriter progress;

    /**
     * @param directory for what is made
     * @param progress gets a line for what takes seconds
     */
    DebianInitramfs(Path directory, PackageCache tools, PrintWriter progress) {
        this.directory = directory;
        this.tools = tools;
        this.progress = progress;
    }

    /** @param refresh whether to look for newer tools */
    Path of(CachedPackage kernel, boolean refresh) throws IOException {
        var packages = new ArrayList<CachedPackage>();
        for (var name : PACKAGES) {
            packages.add(tools.get(name, refresh));
        }
        var made = directory.resolve("%s-for-%s-%s.img"
                .formatted(
                        packages.getFirst().id(),
                        kernel.id(),
                        key(kernel, packages).substring(0, 12)));
        if (!Files.exists(made)) {
            progress.println("mkinitramfs for " + kernel.id() + " ...");
            progress.flush();
            make(kernel, packages, made);
        }
        return made;
    }

    private static String key(CachedPackage kernel, List<CachedPackage> packages) throws IOException {
        var hash = new Sha256().text(kernel.record()).text(script()).text("" + Reproducible.time());
        packages.forEach(tool -> hash.text(tool.record()));
        return hash.hex();
    }

    private void make(CachedPackage kernel, List<CachedPackage> packages, Path made) throws IOException {
        try (var partial = new TemporaryDirectory(directory)) {
            var work = partial.path();
            var together = new MergedDirectory(work);
            for (var tool : packages) {
                together.add(tool.directory());
            }
            together.add(kernel.directory());
            var release = KernelChoice.in(kernel.directory(), Optional.empty()).version();
            DEPMOD.run(Map.of(), List.of("-b", work.resolve("usr").toString(), release));
            Files.writeString(work.resolve(SCRIPT), script());
            MountNamespace.run(
                    Map.of("SOURCE_DATE_EPOCH", "" + Reproducible.time()),
                    List.of("sh", work.resolve(SCRIPT).toString(), work.toString(), release));
            Files.move(work.resolve("initramfs"), made, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String script() throws IOException {
        try (var in = DebianInitramfs.class.getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
