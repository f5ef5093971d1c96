package io.quinit.dist.image;

import io.quinit.dist.Megabytes;
import io.quinit.dist.initramfs.InitramfsContent;
import io.quinit.dist.initramfs.InitramfsModules;
import io.quinit.dist.initramfs.InitramfsPlan;
import io.quinit.dist.initramfs.KernelChoice;
import io.quinit.dist.kernel.CachedPackage;
import io.quinit.dist.kernel.ImageKernels;
import io.quinit.dist.recipe.ImageRecipe;
import io.quinit.dist.recipe.InitramfsMaker;
import io.quinit.host.HostFailure;
import io.quinit.host.OutputFile;
import io.quinit.host.TemporaryDirectory;
import io.quinit.image.TargetKernel;
import io.quinit.modules.PlanFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes all that it takes to boot one target image: {@code vmlinuz}, {@code initramfs}, {@code root.img}, {@code kernel} (which
 * package the kernel is from) and {@code SHA256SUMS}.
 */
public final class TargetImage {
    private static final String VMLINUZ = "vmlinuz";
    private static final String INITRAMFS = "initramfs";
    private static final String ROOT = "root.img";
    private static final String KERNEL = "kernel";

    private final Path source;
    private final Path out;
    private final PrintWriter progress;

    /**
     * @param source directory of the image, with its recipe
     * @param out directory for the files
     * @param progress gets a line for each thing that is made
     */
    public TargetImage(Path source, Path out, PrintWriter progress) {
        this.source = source;
        this.out = out;
        this.progress = progress;
    }

    /** Makes the files that are missing or whose inputs changed. */
    public void make(ImageKernels kernels, boolean refresh, Path init, PlanFile plans) throws IOException {
        var recipe = ImageRecipe.read(source);
        if (recipe.maker() != InitramfsMaker.quinit) {
            say("%s is checked by the build of the init, there is nothing to boot".formatted(name()));
            return;
        }
        var kernel = kernels.find(source, recipe, refresh);
        if (kernel.isEmpty()) {
            // What was made with another kernel must not be taken for it.
            Files.deleteIfExists(out.resolve(VMLINUZ));
            say(ImageKernels.notMade(source));
            return;
        }
        make(recipe, kernel.get(), init, plans);
    }

    private void make(ImageRecipe recipe, CachedPackage kernel, Path init, PlanFile plans) throws IOException {
        var target = KernelChoice.in(kernel.directory(), Optional.empty());
        var modules = new InitramfsPlan(plans, Optional.of(name()))
                .modules(target, List.of(), InitramfsModules.Storage.FAST, false);
        var initramfs = InitramfsContent.of(init, Optional.of(modules), Optional.empty());
        initramfs.warnings().forEach(warning -> say("warning: " + warning));
        try (var root = new TemporaryDirectory(out.toAbsolutePath().getParent())) {
            var content = Files.createDirectory(root.path().resolve("root"));
            RootContent.assemble(recipe.root(source), recipe.busybox(), content);
            make(recipe, kernel, target, initramfs, content);
        }
    }

    /** By which the build's plan calls it. */
    private String name() {
        return source.toAbsolutePath().normalize().getFileName().toString();
    }

    private void make(
            ImageRecipe recipe, CachedPackage kernel, TargetKernel target, InitramfsContent initramfs, Path root)
            throws IOException {
        var inputs = new ImageInputs(recipe, kernel, initramfs.archive(), root);
        var outputs = new Checksums(out, List.of(VMLINUZ, INITRAMFS, ROOT, KERNEL));
        if (outputs.holdsFor(inputs.key())) {
            say("up to date: " + out);
            return;
        }
        outputs.forget();
        Files.createDirectories(out);
        copyKernel(kernel, target);
        say("initramfs: %s; %s unpacked"
                .formatted(initramfs.summary(), Megabytes.of(initramfs.archive().contentSize())));
        initramfs.archive().write(out.resolve(INITRAMFS), recipe.compression(), recipe.level());
        say("initramfs: %s packed with %s".formatted(size(INITRAMFS), recipe.compression()));
        recipe.fstype().make(root, recipe.size(), out.resolve(ROOT));
        say("root.img: %s, %s".formatted(recipe.fstype(), size(ROOT)));
        outputs.write(inputs.key());
        say("made " + out);
    }

    private void copyKernel(CachedPackage kernel, TargetKernel target) throws IOException {
        var vmlinuz = target.vmlinuz()
                .orElseThrow(() ->
                        new HostFailure("%s has no boot/vmlinuz-%s".formatted(kernel.directory(), target.version())));
        OutputFile.replace(
                out.resolve(VMLINUZ), file -> Files.copy(kernel.directory().resolve(vmlinuz), file));
        OutputFile.replace(out.resolve(KERNEL), file -> Files.writeString(file, kernel.record()));
        say("vmlinuz: %s, %s".formatted(target.version(), size(VMLINUZ)));
    }

    private String size(String name) throws IOException {
        return Megabytes.of(Files.size(out.resolve(name)));
    }

    private void say(String line) {
        progress.println(line);
        progress.flush();
    }
}
