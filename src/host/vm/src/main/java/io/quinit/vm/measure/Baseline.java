package io.quinit.vm.measure;

import io.quinit.dist.initramfs.Compression;
import io.quinit.dist.initramfs.InitramfsContent;
import io.quinit.dist.initramfs.InitramfsModules;
import io.quinit.dist.initramfs.KernelChoice;
import io.quinit.host.CProgram;
import io.quinit.host.HostProgram;
import io.quinit.host.TemporaryDirectory;
import io.quinit.image.ModulePlan;
import io.quinit.image.ModuleResolver;
import io.quinit.image.TargetKernel;
import io.quinit.modules.ModuleName;
import io.quinit.modules.PlanFile;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What ours is measured against, each in an initramfs of the same make, whose modules it loads from a list. */
public final class Baseline {
    private static final HostProgram BUSYBOX = new HostProgram("busybox", "busybox-static");
    private static final String RESOURCES = "baseline/";
    /** As mkinitramfs packs: the plain way. */
    private static final int LEVEL = 19;

    private final TargetKernel kernel;
    private final Path directory;

    /** @param directory for what is made */
    Baseline(TargetKernel kernel, Path directory) {
        this.kernel = kernel;
        this.directory = directory;
    }

    /** The script's initramfs, as a file. */
    public static void write(Path kernel, Path out) throws IOException {
        try (TemporaryDirectory made =
                new TemporaryDirectory(out.toAbsolutePath().getParent())) {
            Contender script = new Baseline(KernelChoice.in(kernel, Optional.empty()), made.path()).script();
            Files.move(script.initramfs(), out, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A busybox shell script that does the boot contract. */
    public Contender script() throws IOException {
        Path init = directory.resolve("script");
        Files.writeString(init, resource("init"));
        Path busybox = BUSYBOX.path();
        Path initramfs = initramfs(init, Optional.of(busybox), wanted(), InitramfsModules.Storage.UNSIGNED);
        return new Contender("busybox script", Files.size(init) + Files.size(busybox), initramfs);
    }

    /** The contract with nothing but system calls, and the modules as Debian signed them. */
    Contender floor(Path source) throws IOException {
        Path init = CProgram.compile(source, directory.resolve("floor"));
        return new Contender(
                "floor",
                Files.size(init),
                initramfs(init, Optional.empty(), wanted(), InitramfsModules.Storage.SIGNED));
    }

    /** Only what the machine needs: what a boot cannot go below. */
    Contender limit(Path source, Machine machine) throws IOException {
        Path init = CProgram.compile(source, directory.resolve("limit-" + machine), "-DLIMIT");
        List<WantedModule> needed =
                wanted().stream().filter(module -> machine.needs(module.name())).toList();
        Path initramfs = initramfs(init, Optional.empty(), needed, InitramfsModules.Storage.UNSIGNED);
        return new Contender("limit", Files.size(init), initramfs);
    }

    private Path initramfs(
            Path init, Optional<Path> busybox, List<WantedModule> wanted, InitramfsModules.Storage storage)
            throws IOException {
        var modules = InitramfsModules.resolved(kernel, wanted, storage, false);
        var content = InitramfsContent.of(init, Optional.of(modules), busybox);
        content.archive().file("modules.load", 0644, loadList(wanted).getBytes(StandardCharsets.UTF_8));
        Path file = directory.resolve(init.getFileName() + ".initramfs");
        content.archive().write(file, Compression.zstd, LEVEL);
        return file;
    }

    private static List<WantedModule> wanted() throws IOException {
        return PlanFile.parse(resource("modules")).wanted();
    }

    /** {@code STEP PATH} lines: each module once, after what it needs. */
    private String loadList(List<WantedModule> wanted) throws IOException {
        ModulePlan plan = ModuleResolver.resolve(kernel, wanted);
        Map<String, String> stepByPath = new LinkedHashMap<>();
        for (WantedModule module : wanted) {
            plan.loadOrder().stream()
                    .filter(file -> file.name().equals(ModuleName.of(module.name())))
                    .forEach(file -> {
                        plan.needs().get(file.path()).forEach(need -> put(stepByPath, need, module));
                        put(stepByPath, file.path(), module);
                    });
        }
        StringBuilder lines = new StringBuilder();
        stepByPath.forEach(
                (path, step) -> lines.append("%s /lib/modules/%s/%s\n".formatted(step, kernel.version(), path)));
        return lines.toString();
    }

    private static void put(Map<String, String> stepByPath, String path, WantedModule module) {
        stepByPath.putIfAbsent(ModuleName.plainPath(path), module.by());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Baseline.class.getResourceAsStream(RESOURCES + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
