package io.quinit.dist.initramfs;

import io.quinit.dist.Reproducible;
import io.quinit.host.OutputFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;

/**
 * A cpio archive of the "newc" kind, which the kernel unpacks (Documentation/driver-api/early-userspace/buffer-format.rst). Entries
 * come out sorted, all of one time and owned by root, so that the same content gives the same bytes. Paths have no leading slash;
 * the directories above an entry are made with it.
 *
 * <p>What lies near the root comes first. A kernel that has no room for all of it runs what it has unpacked: the init, its loader and
 * its libraries are whole then, for modules lie deeper, and the init can say what is wrong.
 */
public final class CpioArchive {
    private static final byte[] NOTHING = {};

    private record Entry(long mode, byte[] content, int major, int minor) {}

    private final SortedMap<String, Entry> entries =
            new TreeMap<>(Comparator.comparingInt(CpioArchive::depth).thenComparing(Comparator.naturalOrder()));

    private String last = "";

    private static int depth(String path) {
        return (int) path.chars().filter(letter -> letter == '/').count();
    }

    public void directory(String path) {
        add(path, new Entry(CpioConstants.C_ISDIR | 0755, NOTHING, 0, 0));
    }

    public void file(String path, int mode, byte[] content) {
        add(path, new Entry(CpioConstants.C_ISREG | mode, content, 0, 0));
    }

    /** An empty file behind everything else; there is one of that kind. */
    public void lastFile(String path, int mode) {
        last = path;
        file(path, mode, NOTHING);
    }

    public void link(String path, String target) {
        add(path, new Entry(CpioConstants.C_ISLNK | 0777, target.getBytes(StandardCharsets.UTF_8), 0, 0));
    }

    public void characterDevice(String path, int mode, int major, int minor) {
        add(path, new Entry(CpioConstants.C_ISCHR | mode, NOTHING, major, minor));
    }

    private void add(String path, Entry entry) {
        int slash = path.lastIndexOf('/');
        if (slash > 0 && !entries.containsKey(path.substring(0, slash))) {
            directory(path.substring(0, slash));
        }
        entries.put(path, entry);
    }

    /** Sum of the files' sizes, in bytes. */
    public long contentSize() {
        return entries.values().stream()
                .mapToLong(entry -> entry.content.length)
                .sum();
    }

    /** Packs it into a file. */
    public void write(Path out, Compression compression, int level) throws IOException {
        OutputFile.replace(out, file -> {
            try (var packed = compression.pack(new BufferedOutputStream(Files.newOutputStream(file)), level)) {
                writeTo(packed, Reproducible.time());
            }
        });
    }

    /** @param time modification time of every entry, in seconds since 1970 */
    public void writeTo(OutputStream out, long time) throws IOException {
        var cpio = new CpioArchiveOutputStream(out, CpioConstants.FORMAT_NEW);
        long inode = 1;
        for (var path : inOrder()) {
            var entry = entries.get(path);
            var header = new CpioArchiveEntry(CpioConstants.FORMAT_NEW, path, entry.content.length);
            header.setMode(entry.mode);
            header.setInode(inode++);
            header.setNumberOfLinks(1);
            header.setTime(time);
            header.setRemoteDeviceMaj(entry.major);
            header.setRemoteDeviceMin(entry.minor);
            cpio.putArchiveEntry(header);
            cpio.write(entry.content);
            cpio.closeArchiveEntry();
        }
        cpio.finish();
    }

    private List<String> inOrder() {
        var paths = new ArrayList<>(entries.keySet());
        if (paths.remove(last)) {
            paths.add(last);
        }
        return paths;
    }
}
