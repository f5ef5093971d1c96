package io.quinit.fake.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules that a sandbox has use for, as Linux 6.1 has them. */
public final class KnownModules {
    private static final List<KnownModule> ALL = List.of(
            module("drivers/virtio/virtio_ring"),
            module("drivers/virtio/virtio", "virtio_ring"),
            module("drivers/virtio/virtio_pci_modern_dev"),
            module("drivers/virtio/virtio_pci_legacy_dev"),
            module(
                    "drivers/virtio/virtio_pci",
                    "virtio_ring",
                    "virtio",
                    "virtio_pci_modern_dev",
                    "virtio_pci_legacy_dev"),
            module("drivers/virtio/virtio_mmio", "virtio_ring", "virtio"),
            module("drivers/virtio/virtio_balloon", "virtio_ring", "virtio"),
            module("drivers/block/virtio_blk", "virtio_ring", "virtio"),
            module("drivers/char/virtio_console", "virtio_ring", "virtio"),
            module("net/core/failover"),
            module("drivers/net/net_failover", "failover"),
            module("drivers/net/virtio_net", "virtio_ring", "virtio", "failover", "net_failover"),
            module("net/vmw_vsock/vsock"),
            module("net/vmw_vsock/vmw_vsock_virtio_transport_common", "vsock"),
            module(
                    "net/vmw_vsock/vmw_vsock_virtio_transport",
                    "virtio_ring",
                    "virtio",
                    "vsock",
                    "vmw_vsock_virtio_transport_common"),
            module("lib/lz4/lz4_compress"),
            module("crypto/lz4", "lz4_compress"),
            module("crypto/lzo"),
            module("crypto/lzo-rle"),
            module("mm/zsmalloc"),
            module("drivers/block/zram/zram", "zsmalloc"),
            module("lib/crc16"),
            module("crypto/crc32c_generic"),
            module("lib/libcrc32c"),
            module("fs/mbcache"),
            module("fs/jbd2/jbd2", "crc16"),
            fileSystem("fs/ext4/ext4", List.of("ext3", "ext2", "ext4"), "crc16", "mbcache", "jbd2"),
            fileSystem("fs/erofs/erofs", List.of("erofs"), "libcrc32c"),
            fileSystem("fs/squashfs/squashfs", List.of("squashfs")),
            fileSystem("fs/xfs/xfs", List.of("xfs"), "libcrc32c"));

    private static final Map<String, KnownModule> BY_NAME = byName();

    private KnownModules() {}

    private static KnownModule module(String path, String... depends) {
        return fileSystem(path, List.of(), depends);
    }

    private static KnownModule fileSystem(String path, List<String> types, String... depends) {
        return new KnownModule("kernel/" + path + ".ko", List.of(depends), types);
    }

    private static Map<String, KnownModule> byName() {
        var map = new LinkedHashMap<String, KnownModule>();
        ALL.forEach(module -> map.put(module.name(), module));
        return map;
    }

    public static Optional<KnownModule> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.replace('-', '_')));
    }
}
