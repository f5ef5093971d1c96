package io.quinit.tool.initramfs;

import io.quinit.depmod.ModuleName;
import io.quinit.depmod.ModulesDep;
import io.quinit.depmod.PlanFile;
import io.quinit.depmod.WantedModule;
import io.quinit.image.Check;
import io.quinit.image.ImageProblem;
import io.quinit.image.ModuleFile;
import io.quinit.image.ModulePlan;
import io.quinit.image.ModuleResolver;
import io.quinit.image.ModuleSignature;
import io.quinit.image.TargetKernel;
import io.quinit.tool.ToolFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The modules of an initramfs: those that are wanted and what they need, and the two files by which the init finds them. */
public final class InitramfsModules {
    /** How the modules are stored. */
    public record Storage(boolean keepSignatures, boolean keepCompression) {
        /**
         * Plain and unsigned. A kernel checks a signature for 6 to 125 ms, an older one cannot unpack a module itself, and the
         * initramfs comes from the same hand as the kernel.
         */
        public static final Storage FAST = new Storage(false, false);

        String path(String path) {
            return keepCompression ? path : ModuleName.plainPath(path);
        }

        byte[] content(TargetKernel kernel, ModuleFile module) throws IOException {
            if (keepCompression && module.isCompressed()) {
                return kernel.content(module);
            }
            var plain = kernel.decompressed(module);
            return keepSignatures ? plain : ModuleSignature.cut(plain);
        }
    }

    private final ModulePlan plan;
    private final Storage storage;

    private InitramfsModules(ModulePlan plan, Storage storage) {
        this.plan = plan;
        this.storage = storage;
    }

    /** Reads a file of wanted modules; @throws ToolFailure naming the file and its faulty lines. */
    public static List<WantedModule> wanted(Path file) throws IOException {
        try {
            return PlanFile.parse(Files.readString(file)).wanted();
        } catch (IllegalArgumentException failure) {
            throw new ToolFailure("%s: %s".formatted(file, failure.getMessage()), failure);
        }
    }

    /**
     * @param strict whether a wanted module that the kernel does not have is a failure, too
     * @throws ToolFailure with every module that cannot work
     */
    public static InitramfsModules of(TargetKernel kernel, List<WantedModule> wanted, Storage storage, boolean strict)
            throws IOException {
        var plan = ModuleResolver.resolve(kernel, wanted);
        Predicate<ImageProblem> fatal = problem -> strict || problem.check() != Check.MISSING;
        if (plan.problems().stream().anyMatch(fatal)) {
            throw new ToolFailure(plan.problems().stream()
                    .filter(fatal)
                    .map(ImageProblem::message)
                    .distinct()
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return new InitramfsModules(plan, storage);
    }

    List<String> warnings() {
        return plan.problems().stream().map(ImageProblem::message).distinct().toList();
    }

    /** @return what was added, in a few words */
    String addTo(CpioArchive archive) throws IOException {
        var kernel = plan.kernel();
        // Where the init looks, wherever the image has them.
        var folder = "lib/modules/" + kernel.version() + "/";
        long size = 0;
        for (var module : plan.loadOrder()) {
            var bytes = storage.content(kernel, module);
            archive.file(folder + storage.path(module.path()), 0644, bytes);
            size += bytes.length;
        }
        archive.file(folder + "modules.dep", 0644, text(modulesDep()));
        archive.file(
                folder + "modules.builtin",
                0644,
                text(plan.builtIn().stream().map(line -> line + "\n").collect(Collectors.joining())));
        return "%d modules %s for kernel %s".formatted(plan.loadOrder().size(), Megabytes.of(size), kernel.version());
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
