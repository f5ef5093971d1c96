package io.quinit.image;

import io.quinit.cmdline.EditDistance;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a kernel has no module of some name: the likeliest cause, in words that lead to the fix. */
final class AbsenceCause {
    private static final Map<String, String> GONE = Map.of(
            "libcrc32c",
            "newer kernels have no such module (since Linux 6.15): file systems call the kernel's own crc32c",
            "crc32c_generic",
            "newer kernels call it crc32c or have it in the kernel's own crc32c library",
            "virtio_pci_legacy_dev",
            "a kernel without CONFIG_VIRTIO_PCI_LEGACY has none, and needs none");

    /** More letters than these make another word of it. */
    private static final int MISSPELT = 2;

    private static final int LETTERS_PER_SLIP = 4;

    private final TargetKernel kernel;
    private final List<TargetKernel> others;

    /** @param others the other kernels of the image */
    AbsenceCause(TargetKernel kernel, List<TargetKernel> others) {
        this.kernel = kernel;
        this.others = others;
    }

    String of(String module) throws IOException {
        if (kernel.takesNoModules()) {
            return configured(module).orElse("it is not built in")
                    + "; the kernel takes no modules (CONFIG_MODULES is not set)";
        }
        if (kernel.modules().isEmpty()) {
            return "the image holds no module files below %s: is it unpacked, and whole?".formatted(kernel.directory());
        }
        if (GONE.containsKey(module)) {
            return GONE.get(module);
        }
        var builtIn = kernel.builtInWithAlias(module);
        if (builtIn.isPresent()) {
            return "that is an alias of %s, which is built in".formatted(builtIn.get());
        }
        var owners = kernel.hasAliasesAtHand() ? kernel.withAlias(module) : List.<ModuleFile>of();
        if (!owners.isEmpty()) {
            return "that is an alias; name the module instead: "
                    + owners.stream().map(ModuleFile::name).collect(Collectors.joining(", "));
        }
        var near = configured(module)
                .or(() -> misspelt(module))
                .or(() -> elsewhere(module))
                .or(this::closed);
        if (near.isPresent()) {
            return near.get();
        }
        return kernel.saysWhatIsBuiltIn()
                ? unknown()
                : unknown() + "; or built in: the image has no modules.builtin to say so";
    }

    private Optional<String> configured(String module) throws IOException {
        var options = kernel.options();
        return options.flatMap(known -> known.of(module)).map(line -> {
            var file = " (boot/config-" + kernel.version() + ": " + line + ")";
            if (line.endsWith("=y")) {
                return "it is built in" + file + ", only modules.builtin does not say so";
            }
            return line.endsWith("=m")
                    ? "it belongs to this kernel" + file + ": it was left out of the image, or is in another package"
                    : "this kernel is built without it" + file;
        });
    }

    private Optional<String> misspelt(String module) {
        int most = Math.min(MISSPELT, module.length() / LETTERS_PER_SLIP);
        return kernel.modules().keySet().stream()
                .filter(known -> EditDistance.between(known, module) <= most)
                .min(Comparator.comparingInt(known -> EditDistance.between(known, module)))
                .map("renamed or misspelt, perhaps: this kernel has %s"::formatted);
    }

    private Optional<String> elsewhere(String module) {
        return others.stream()
                .filter(other ->
                        other.modules().containsKey(module) || other.builtIn().containsKey(module))
                .findFirst()
                .map(other ->
                        "kernel %s of this image has it: this one is of another version, or its package is not whole"
                                .formatted(other.version()));
    }

    private Optional<String> closed() {
        return kernel.closedLinks().stream()
                .findFirst()
                .map("it may be behind the symbolic link %s, which is not followed"::formatted);
    }

    private String unknown() {
        if (kernel.version().contains("-cloud-")) {
            return "Debian's cloud kernel leaves out drivers that the kernel of linux-image-amd64 has; or a misspelt name";
        }
        return kernel.version().endsWith("-generic")
                ? "Ubuntu has more modules in another package, linux-modules-extra-%s; or a misspelt name"
                        .formatted(kernel.version())
                : "a misspelt name, or not set in this kernel's configuration, or in another package of this kernel"
                        + " (Ubuntu's linux-modules-extra)";
    }
}
