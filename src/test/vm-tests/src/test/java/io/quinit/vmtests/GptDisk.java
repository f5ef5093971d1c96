package io.quinit.vmtests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A disk with one partition, by a GUID partition table (UEFI specification, chapter 5) without its spare copy at the end: Linux does
 * without.
 */
final class GptDisk {
    private static final int SECTOR = 512;
    private static final int ENTRIES = 128;
    private static final int ENTRY = 128;
    private static final int FIRST = 2048;
    private static final UUID LINUX = UUID.fromString("0fc63daf-8483-4772-8e79-3d69d8477de4");
    private static final UUID DISK = UUID.fromString("00000000-0000-4000-8000-00000000d15c");

    private GptDisk() {}

    /** @param content of the partition, a whole number of sectors */
    static Path make(Path content, UUID partition, Path out) throws IOException {
        long sectors = Files.size(content) / SECTOR;
        byte[] entries = entries(partition, sectors);
        try (FileChannel from = FileChannel.open(content);
                FileChannel disk = FileChannel.open(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            disk.write(ByteBuffer.wrap(protectiveMbr()), 0);
            disk.write(ByteBuffer.wrap(header(entries, sectors)), SECTOR);
            disk.write(ByteBuffer.wrap(entries), 2 * SECTOR);
            disk.position((long) FIRST * SECTOR);
            from.transferTo(0, from.size(), disk);
        }
        return out;
    }

    /** Says to those who know no other table that the whole disk is taken. */
    private static byte[] protectiveMbr() {
        ByteBuffer mbr = buffer(SECTOR);
        mbr.put(450, (byte) 0xee).putInt(454, 1).putInt(458, -1);
        return mbr.putShort(510, (short) 0xaa55).array();
    }

    private static byte[] header(byte[] entries, long sectors) {
        ByteBuffer header = buffer(SECTOR);
        header.put("EFI PART".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x10000)
                .putInt(92);
        header.putInt(0).putInt(0).putLong(1).putLong(FIRST + sectors - 1);
        header.putLong(FIRST).putLong(FIRST + sectors - 1);
        uuid(header, DISK);
        header.putLong(2).putInt(ENTRIES).putInt(ENTRY).putInt(crc(entries, entries.length));
        return header.putInt(16, crc(header.array(), 92)).array();
    }

    private static byte[] entries(UUID partition, long sectors) {
        ByteBuffer entries = buffer(ENTRIES * ENTRY);
        uuid(entries, LINUX);
        uuid(entries, partition);
        return entries.putLong(FIRST).putLong(FIRST + sectors - 1).array();
    }

    /** The first three groups are little endian. */
    private static void uuid(ByteBuffer out, UUID uuid) {
        long high = uuid.getMostSignificantBits();
        out.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        out.putLong(Long.reverseBytes(uuid.getLeastSignificantBits()));
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
