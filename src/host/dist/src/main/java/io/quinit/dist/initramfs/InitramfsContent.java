package io.quinit.dist.initramfs;

import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.image.Executable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an initramfs of ours holds. */
public final class InitramfsContent {
    /** The init deletes nothing from a root directory without this file: see the contract's switch_root. */
    private static final String MARKER = "etc/quinit-initramfs";

    /** Where it is missing, the kernel had no room to unpack all that comes before it. */
    private static final String LAST_FILE = "quinit-whole";

    /** Mount points and what programs expect; nobody but root may write to any. */
    private static final List<String> DIRECTORIES = List.of("dev", "etc", "mnt", "proc", "sys", "tmp");

    private final CpioArchive archive = new CpioArchive();
    private final List<String> summary = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private InitramfsContent() {}

    /**
     * @param init the executable, or a script for the shell
     * @param modules kernel modules; empty for a kernel that has all built in
     * @param busybox a static busybox for /bin/sh; empty for no shell
     */
    public static InitramfsContent of(Path init, Optional<InitramfsModules> modules, Optional<Path> busybox)
            throws IOException {
        var content = new InitramfsContent();
        DIRECTORIES.forEach(content.archive::directory);
        // The kernel opens it as the first process's descriptors 0, 1 and 2, before any file system is mounted.
        content.archive.characterDevice("dev/console", 0600, 5, 1);
        content.archive.file(MARKER, 0644, "quinit initramfs\n".getBytes(StandardCharsets.US_ASCII));
        content.archive.lastFile(LAST_FILE, 0444);
        content.addInit(init, busybox.isPresent());
        if (busybox.isPresent()) {
            content.addShell(busybox.get());
        }
        if (modules.isPresent()) {
            content.summary.add(modules.get().addTo(content.archive));
            content.warnings.addAll(modules.get().warnings());
        }
        return content;
    }

    private void addInit(Path init, boolean shell) throws IOException {
        var bytes = Files.readAllBytes(init);
        archive.file("init", 0755, bytes);
        summary.add("init " + Megabytes.of(bytes.length));
        if (bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!') {
            if (!shell) {
                throw new HostFailure("%s is a script: it needs --with-shell".formatted(init));
            }
            return;
        }
        var loader = SharedLibraries.read(init).interpreter();
        if (loader.isPresent()) {
            addLoader(init, loader.get());
        }
        addLibraries(init);
    }

    private void addLoader(Path init, String loader) throws IOException {
        if (!Files.isRegularFile(Path.of(loader))) {
            throw new HostFailure("%s is started by %s, which this machine does not have".formatted(init, loader));
        }
        archive.file(loader.substring(1), 0755, Files.readAllBytes(Path.of(loader)));
    }

    private void addLibraries(Path init) throws IOException {
        long size = 0;
        var libraries = SharedLibraries.of(init);
        for (var library : libraries.entrySet()) {
            var bytes = Files.readAllBytes(library.getValue());
            archive.file("lib/" + library.getKey(), 0644, bytes);
            size += bytes.length;
        }
        if (!libraries.isEmpty()) {
            summary.add("%d libraries %s".formatted(libraries.size(), Megabytes.of(size)));
        }
    }

    private void addShell(Path busybox) throws IOException {
        Executable elf = SharedLibraries.read(busybox);
        if (!elf.isStatic()) {
            throw new HostFailure(
                    "%s needs shared libraries %s; expected a static one, as in the Debian package busybox-static"
                            .formatted(busybox, elf.needed()));
        }
        archive.file("bin/busybox", 0755, Files.readAllBytes(busybox));
        archive.link("bin/sh", "busybox");
        summary.add("shell");
    }

    public CpioArchive archive() {
        return archive;
    }

    /** What is in it, in a few words. */
    public String summary() {
        return String.join(", ", summary);
    }

    /** One line for each module that was asked for and that this kernel does not have. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
