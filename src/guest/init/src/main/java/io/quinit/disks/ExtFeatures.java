package io.quinit.disks;

import io.quinit.superblock.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * The feature bits of an ext2, ext3 or ext4.
 *
 * @param compat what a kernel need not know
 * @param incompat what it has to know to read it
 * @param roCompat what it has to know to write it
 * @see <a href="https://www.kernel.org/doc/html/latest/filesystems/ext4/super.html">ext4's superblock</a>
 */
public record ExtFeatures(long compat, long incompat, long roCompat) {
    static final ExtFeatures NONE = new ExtFeatures(0, 0, 0);

    private static final int HAS_JOURNAL = 0x4;
    private static final int JOURNAL_DEVICE = 0x8;
    private static final int CASEFOLD = 0x2_0000;

    /** filetype, recover, meta_bg; sparse_super, large_file, btree_dir: a file system with others is none of ext3. */
    private static final long EXT3_INCOMPAT = 0x16;

    private static final long EXT3_RO_COMPAT = 0x7;

    /** What every kernel has that this init boots on (openat2: Linux 5.6): the masks EXT4_FEATURE_…_SUPP of that version. */
    private static final long KNOWN_INCOMPAT = 0x1_e7d6;

    /** As above, and orphan_present, which e2fsprogs 1.47 sets for Linux 5.15. */
    private static final long KNOWN_RO_COMPAT = 0x1_b77f;

    static ExtFeatures in(Bytes head) {
        return new ExtFeatures(head.u32(0x45c), head.u32(0x460), head.u32(0x464));
    }

    /** ext2, ext3, ext4 or, of a journal alone, jbd. */
    String type() {
        if ((incompat & JOURNAL_DEVICE) != 0) {
            return "jbd";
        }
        if ((incompat & ~EXT3_INCOMPAT) != 0 || (roCompat & ~EXT3_RO_COMPAT) != 0) {
            return "ext4";
        }
        return (compat & HAS_JOURNAL) != 0 ? "ext3" : "ext2";
    }

    /**
     * What keeps a kernel from mounting it at all, by name where there is one.
     *
     * @param casefold whether this kernel knows it, which is a matter of its configuration (CONFIG_UNICODE)
     */
    public List<String> unknownToRead(boolean casefold) {
        return names(incompat & ~KNOWN_INCOMPAT & ~(casefold ? CASEFOLD : 0));
    }

    /** What keeps a kernel from mounting it read-write. */
    public List<String> unknownToWrite() {
        return names(roCompat & ~KNOWN_RO_COMPAT);
    }

    private static List<String> names(long bits) {
        var names = new ArrayList<String>();
        for (var bit = 1L; bit <= 0x8000_0000L; bit <<= 1) {
            if ((bits & bit) != 0) {
                names.add(bit == CASEFOLD ? "casefold" : "0x" + Long.toHexString(bit));
            }
        }
        return names;
    }
}
