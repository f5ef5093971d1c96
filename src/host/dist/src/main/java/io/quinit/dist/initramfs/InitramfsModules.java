package io.quinit.dist.initramfs;

import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.image.Check;
import io.quinit.image.ImageProblem;
import io.quinit.image.MalformedFileException;
import io.quinit.image.ModuleFile;
import io.quinit.image.ModuleResolver;
import io.quinit.image.ModuleSignature;
import io.quinit.image.ModuleTracing;
import io.quinit.image.TargetKernel;
import io.quinit.modules.AliasTable;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.ModuleName;
import io.quinit.modules.ModulesDep;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules of an initramfs and, for an init that has no plan for the kernel, the files by which it finds them. */
public final class InitramfsModules {
    /** How the modules are stored. What is signed or packed keeps what it has for tracing, too. */
    public record Storage(boolean keepSignatures, boolean keepCompression, boolean keepTracing) {
        /** As the kernel's package has them, but plain. */
        public static final Storage SIGNED = new Storage(true, false, true);

        public static final Storage UNSIGNED = new Storage(false, false, true);

        /**
         * Plain, unsigned, and without what is for tracing. A kernel checks a signature for 6 to 125 ms, an older one cannot unpack
         * a module itself, and the initramfs comes from the same hand as the kernel.
         */
        public static final Storage FAST = new Storage(false, false, false);

        String path(String path) {
            return keepCompression ? path : ModuleName.plainPath(path);
        }

        byte[] content(TargetKernel kernel, ModuleFile module) throws IOException {
            if (keepCompression && module.isCompressed()) {
                return kernel.content(module);
            }
            var plain = kernel.decompressed(module);
            return keepSignatures ? plain : cut(module, plain);
        }

        private byte[] cut(ModuleFile module, byte[] signed) throws MalformedFileException {
            try {
                var unsigned = ModuleSignature.cut(signed);
                return keepTracing ? unsigned : ModuleTracing.cut(unsigned);
            } catch (MalformedFileException failure) {
                throw failure.in(module.path());
            }
        }
    }

    private final TargetKernel kernel;
    private final LoadPlan plan;
    private final Storage storage;
    private final List<String> warnings;

    private InitramfsModules(TargetKernel kernel, LoadPlan plan, Storage storage, List<String> warnings) {
        this.kernel = kernel;
        this.plan = plan;
        this.storage = storage;
        this.warnings = warnings;
    }

    /**
     * Those of a plan, and nothing else.
     *
     * @throws HostFailure when the kernel lacks one
     */
    static InitramfsModules planned(TargetKernel kernel, LoadPlan plan, Storage storage) {
        var lacking = plan.needs().keySet().stream()
                .filter(path -> !has(kernel, path))
                .toList();
        if (!lacking.isEmpty()) {
            throw new HostFailure(
                    ("the plan for %s of image %s names %s, which %s lacks: the plan and the folder are of different builds;"
                                    + " fetch the image and build the init again")
                            .formatted(plan.kernel(), plan.image(), String.join(", ", lacking), kernel));
        }
        return new InitramfsModules(kernel, plan, storage, List.of());
    }

    private static boolean has(TargetKernel kernel, String path) {
        var module = kernel.modules().get(ModuleName.of(path));
        return module != null && module.path().equals(path);
    }

    /**
     * Those that are wanted and what they need, worked out here.
     *
     * @param strict whether a wanted module that the kernel does not have is a failure, too
     * @throws HostFailure with every module that cannot work
     */
    public static InitramfsModules resolved(
            TargetKernel kernel, List<WantedModule> wanted, Storage storage, boolean strict) throws IOException {
        var plan = ModuleResolver.resolve(kernel, wanted);
        Predicate<ImageProblem> fatal = problem -> strict || problem.check() != Check.MISSING;
        if (plan.problems().stream().anyMatch(fatal)) {
            throw new HostFailure(plan.problems().stream()
                    .filter(fatal)
                    .map(ImageProblem::message)
                    .distinct()
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        var load = new LoadPlan(
                kernel.toString(), kernel.version(), plan.needs(), plan.builtIn(), new AliasTable(List.of()));
        var warnings =
                plan.problems().stream().map(ImageProblem::message).distinct().toList();
        return new InitramfsModules(kernel, load, storage, warnings);
    }

    InitramfsModules warning(String warning) {
        return new InitramfsModules(
                kernel,
                plan,
                storage,
                Stream.concat(Stream.of(warning), warnings.stream()).toList());
    }

    List<String> warnings() {
        return warnings;
    }

    /** @return what was added, in a few words */
    String addTo(CpioArchive archive) throws IOException {
        // Where the init looks, wherever the image has them.
        var directory = "lib/modules/" + kernel.version() + "/";
        long size = 0;
        for (var path : plan.needs().keySet()) {
            var bytes = storage.content(kernel, kernel.modules().get(ModuleName.of(path)));
            archive.file(directory + storage.path(path), 0644, bytes);
            size += bytes.length;
        }
        archive.file(directory + "modules.dep", 0644, text(modulesDep()));
        archive.file(
                directory + "modules.builtin",
                0644,
                text(plan.builtIn().stream().map(line -> line + "\n").collect(Collectors.joining())));
        if (!plan.aliases().aliases().isEmpty()) {
            archive.file(directory + "modules.alias", 0644, text(plan.aliases().text()));
        }
        return "%d modules %s for kernel %s".formatted(plan.needs().size(), Megabytes.of(size), kernel.version());
    }

    private String modulesDep() {
        var needs = new LinkedHashMap<String, List<String>>();
        plan.needs()
                .forEach((path, before) -> needs.put(
                        storage.path(path), before.stream().map(storage::path).toList()));
        return ModulesDep.text(needs);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
