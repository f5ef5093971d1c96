package io.quinit.disks;

import io.quinit.fake.machine.TestMachine;
import io.quinit.superblock.Format;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A disk in bytes, with no more on it than a test needs, and its place in sysfs. */
public final class DiskBuilder {
    public static final String UUID = "00112233-4455-6677-8899-aabbccddeeff";
    public static final String UUID_BYTES = "00112233445566778899aabbccddeeff";

    private final ByteBuffer bytes;
    private String serial = "";
    private String readOnly = "0";
    private long size;

    private DiskBuilder(int length) {
        bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        size = 64 << 20;
    }

    /** As long as what is read of a disk. */
    public static DiskBuilder blank() {
        return new DiskBuilder(Format.HEAD);
    }

    /** With the features of an ext4 that any kernel mounts: extents. */
    public static DiskBuilder ext4(String label) {
        return blank().hex(0x438, "53ef")
                .u32(0x45c, 0x4)
                .u32(0x460, 0x42)
                .u32(0x404, 16384)
                .u32(0x418, 2)
                .hex(0x468, UUID_BYTES)
                .text(0x478, label);
    }

    public static DiskBuilder squashfs() {
        return blank().text(0, "hsqs");
    }

    public static DiskBuilder erofs() {
        return blank().hex(0x400, "e2e1f5e0").hex(0x430, UUID_BYTES);
    }

    /** With a partition for each UUID, whose bytes are given as they stand on the disk. */
    public static DiskBuilder gpt(String... uuids) {
        var disk = blank().hex(0x1c2, "ee")
                .hex(0x1fe, "55aa")
                .text(0x200, "EFI PART")
                .u32(0x248, 2)
                .u32(0x250, 128)
                .u32(0x254, 128);
        for (var i = 0; i < uuids.length; i++) {
            disk.hex(0x400 + i * 128, "af3dc60f838472478e793d69d8477de4").hex(0x410 + i * 128, uuids[i]);
        }
        return disk;
    }

    public static DiskBuilder mbr(long identifier) {
        return blank().u32(0x1b8, identifier).hex(0x1c2, "83").hex(0x1fe, "55aa");
    }

    public DiskBuilder hex(int at, String digits) {
        bytes.put(at, HexFormat.of().parseHex(digits));
        return this;
    }

    public DiskBuilder text(int at, String text) {
        bytes.put(at, text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public DiskBuilder u32(int at, long number) {
        bytes.putInt(at, (int) number);
        return this;
    }

    DiskBuilder u64(int at, long number) {
        bytes.putLong(at, number);
        return this;
    }

    public DiskBuilder serial(String text) {
        serial = text;
        return this;
    }

    public DiskBuilder readOnly() {
        readOnly = "1";
        return this;
    }

    /** In bytes; 64 MiB unless said. */
    public DiskBuilder size(long count) {
        size = count;
        return this;
    }

    byte[] bytes() {
        return bytes.array();
    }

    public void attach(TestMachine kernel, String name) {
        var folder = "/sys/class/block/" + name;
        kernel.blockDevice("/dev/" + name, bytes())
                .file(folder + "/size", size / 512 + "\n")
                .file(folder + "/ro", readOnly + "\n");
        if (!serial.isEmpty()) {
            kernel.file(folder + "/serial", serial);
        }
    }

    /** @param number in the disk's partition table */
    public void attachAsPartition(TestMachine kernel, String name, int number) {
        attach(kernel, name);
        kernel.file("/sys/class/block/" + name + "/partition", number + "\n");
    }
}
