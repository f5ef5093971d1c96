package io.quinit.superblock;

/**
 * The size that a file system says it has. A disk that is smaller was cut short, which each file system reports in another way:
 * ext4 as EINVAL, xfs as EIO, erofs when a file is read.
 */
public final class ClaimedSize {
    private static final int INCOMPAT_64BIT = 0x80;

    private ClaimedSize() {}

    /** In bytes; 0 where the format does not say, or says nonsense. */
    public static long of(Format format, Bytes head) {
        return switch (format) {
            case EXT -> product(extBlocks(head), extBlockSize(head));
            case XFS -> product(head.bigU64(8), head.bigU32(4));
            case BTRFS -> product(head.u64(0x1_0070), 1);
            case EROFS -> product(head.u32(0x424), shifted(1, head.u8(0x40c)));
            case SQUASHFS -> product(head.u64(0x28), 1);
            default -> 0;
        };
    }

    /** In bytes; 0 for nonsense. */
    public static long extBlockSize(Bytes head) {
        return shifted(1024, head.u32(0x418));
    }

    private static long extBlocks(Bytes head) {
        var has64Bits = (head.u32(0x460) & INCOMPAT_64BIT) != 0;
        return head.u32(0x404) | (has64Bits ? head.u32(0x550) << 32 : 0);
    }

    private static long shifted(long number, long shift) {
        return shift > 16 ? 0 : number << shift;
    }

    private static long product(long one, long other) {
        return one < 0 || other < 0 || Math.multiplyHigh(one, other) != 0 ? 0 : Math.max(0, one * other);
    }
}
