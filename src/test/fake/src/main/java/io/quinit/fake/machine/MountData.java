package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.util.Map;
import java.util.Set;

/** Which options a file system takes: what it does not know is EINVAL. */
final class MountData {
    private static final Set<String> EXT4 = Set.of(
            "acl",
            "barrier",
            "nobarrier",
            "commit",
            "data",
            "discard",
            "nodiscard",
            "errors",
            "journal_checksum",
            "noload",
            "norecovery",
            "user_xattr",
            "nouser_xattr",
            "noauto_da_alloc");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "tmpfs", Set.of("size", "nr_inodes", "nr_blocks", "mode", "uid", "gid", "huge", "mpol"),
            "devtmpfs", Set.of("size", "nr_inodes", "nr_blocks", "mode", "uid", "gid", "huge", "mpol"),
            "ramfs", Set.of("mode"),
            "proc", Set.of("hidepid", "gid", "subset"),
            "ext4", EXT4,
            "ext3", EXT4,
            "ext2", EXT4,
            "erofs", Set.of("acl", "noacl", "user_xattr", "nouser_xattr", "cache_strategy", "dax"),
            "squashfs", Set.of("errors", "threads"));
    private static final Set<String> HIDEPID = Set.of("0", "1", "2", "4", "off", "noaccess", "invisible", "ptraceable");

    private MountData() {}

    /** @throws Refused EINVAL */
    static void check(String type, String data) {
        for (var option : data.split(",")) {
            if (!option.isEmpty()) {
                var equals = option.indexOf('=');
                var name = equals < 0 ? option : option.substring(0, equals);
                Refused.unless(KNOWN.getOrDefault(type, Set.of()).contains(name), Errno.EINVAL);
                checkValue(name, equals < 0 ? "" : option.substring(equals + 1));
            }
        }
    }

    private static void checkValue(String name, String value) {
        switch (name) {
            case "size" -> size(value);
            case "nr_inodes", "nr_blocks" -> MemoryNumber.parse(value);
            case "mode" -> Refused.unless(isOctal(value), Errno.EINVAL);
            case "hidepid" -> Refused.unless(HIDEPID.contains(value), Errno.EINVAL);
            default -> {}
        }
    }

    /** Also a share of memory. */
    private static void size(String value) {
        MemoryNumber.parse(value.endsWith("%") ? value.substring(0, value.length() - 1) : value);
    }

    private static boolean isOctal(String value) {
        return !value.isEmpty() && value.chars().allMatch(digit -> digit >= '0' && digit <= '7');
    }
}
