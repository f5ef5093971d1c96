package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.FileSystemType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A disk of any bytes, which a test made: it is mounted as what its magic number says, and is empty then. */
final class SeededDisk implements Content, Mountable {
    private static final List<Magic> MAGICS = List.of(
            new Magic("ext4", 0x438, HexFormat.of().parseHex("53ef")),
            new Magic("erofs", 0x400, HexFormat.of().parseHex("e2e1f5e0")),
            new Magic("squashfs", 0, "hsqs".getBytes(StandardCharsets.US_ASCII)),
            new Magic("xfs", 0, "XFSB".getBytes(StandardCharsets.US_ASCII)),
            new Magic("iso9660", 0x8001, "CD001".getBytes(StandardCharsets.US_ASCII)));
    private static final long NUMBER = 259L << 32;

    private final StoredBytes bytes;

    SeededDisk(byte[] bytes) {
        this.bytes = new StoredBytes(bytes);
    }

    private record Magic(String type, int at, byte[] bytes) {
        boolean isIn(byte[] content) {
            return content.length >= at + bytes.length
                    && Arrays.equals(bytes, Arrays.copyOfRange(content, at, at + bytes.length));
        }
    }

    @Override
    public SuperBlock mount(String type, boolean readOnly) {
        Refused.unless(
                MAGICS.stream().anyMatch(magic -> magic.type().equals(type) && magic.isIn(bytes.read())), Errno.EINVAL);
        return new SuperBlock(type, NUMBER, Inode.directory(0755), FileSystemType.OTHER, false);
    }

    @Override
    public byte[] read() {
        return bytes.read();
    }

    @Override
    public void write(long offset, byte[] written) {
        Refused.unless(offset + written.length <= bytes.size(), Errno.ENOSPC);
        bytes.write(offset, written);
    }

    @Override
    public long size() {
        return bytes.size();
    }
}
