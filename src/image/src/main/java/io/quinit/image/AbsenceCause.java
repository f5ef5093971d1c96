package io.quinit.image;

import java.io.IOException;
import java.util.Map;
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

    private AbsenceCause() {}

    static String of(TargetKernel kernel, String module) throws IOException {
        if (kernel.modules().isEmpty()) {
            return "the image holds no module files below %s: is it unpacked, and whole?".formatted(kernel.folder());
        }
        if (GONE.containsKey(module)) {
            return GONE.get(module);
        }
        var builtIn = kernel.builtInWithAlias(module);
        if (builtIn.isPresent()) {
            return "that is an alias of %s, which is built in".formatted(builtIn.get());
        }
        var owners = kernel.withAlias(module);
        if (!owners.isEmpty()) {
            return "that is an alias; name the module instead: "
                    + owners.stream().map(ModuleFile::name).collect(Collectors.joining(", "));
        }
        return "a misspelt name, or not set in this kernel's configuration, or in another package of this kernel"
                + " (Ubuntu's linux-modules-extra)";
    }
}
