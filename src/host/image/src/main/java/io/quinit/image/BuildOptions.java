package io.quinit.image;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a kernel's configuration file ({@code boot/config-VERSION}) says about a module; see Documentation/kbuild/kconfig-language.rst. */
final class BuildOptions {
    /** Modules whose option does not follow from their name. */
    private static final Map<String, String> OPTIONS = Map.of(
            "virtio_blk", "VIRTIO_BLK",
            "lz4_compress", "LZ4_COMPRESS",
            "virtio_pci_legacy_dev", "VIRTIO_PCI_LEGACY",
            "vmw_vsock_virtio_transport", "VIRTIO_VSOCKETS",
            "crc32c_generic", "CRYPTO_CRC32C",
            "jbd2", "JBD2",
            "mbcache", "FS_MBCACHE",
            "nvme", "BLK_DEV_NVME",
            "loop", "BLK_DEV_LOOP",
            "overlay", "OVERLAY_FS");

    private final List<String> lines;

    BuildOptions(String text) {
        this.lines = text.lines().toList();
    }

    /** Whether an option is said not to be set. */
    boolean isUnset(String option) {
        return lines.contains("# CONFIG_" + option + " is not set");
    }

    /** The line about a module; empty where none is found. */
    Optional<String> of(String module) {
        return candidates(module)
                .flatMap(option -> lines.stream()
                        .filter(line -> line.startsWith(option + "=") || line.equals("# " + option + " is not set")))
                .findFirst();
    }

    private static Stream<String> candidates(String module) {
        var name = module.toUpperCase(Locale.ROOT);
        return Stream.of(OPTIONS.getOrDefault(module, name), name + "_FS", "CRYPTO_" + name, "NET_" + name)
                .map(option -> "CONFIG_" + option);
    }
}
