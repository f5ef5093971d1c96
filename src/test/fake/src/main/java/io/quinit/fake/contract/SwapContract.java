package io.quinit.fake.contract;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Modules, zram and swap. */
final class SwapContract {
    private static final String ZRAM = "/sys/block/zram0/";
    private static final String NODE = "/dev/zram0";
    private static final int PAGES = 256;

    static final List<Check> CHECKS = List.of(
            new Check("garbage-is-no-module", SwapContract::garbage),
            new Check("module-without-its-needs-is-ENOENT", SwapContract::needs),
            new Check("zram-comes-with-its-module", SwapContract::load),
            new Check("module-twice-is-EEXIST", SwapContract::twice),
            new Check(
                    "zram-refuses-an-unknown-algorithm",
                    kernel -> Expect.refused(
                            Errno.EINVAL, () -> new Files(kernel).write(ZRAM + "comp_algorithm", "nonsense"))),
            new Check("zram-shows-the-algorithm-that-was-chosen", SwapContract::algorithm),
            new Check("zram-without-a-size-takes-no-bytes", SwapContract::noSize),
            new Check("zram-takes-a-size-once", SwapContract::size),
            new Check(
                    "swapon-without-a-header-is-EINVAL",
                    kernel -> Expect.refused(Errno.EINVAL, () -> kernel.swapon(NODE, 1))),
            new Check("swap-that-is-too-long-is-EINVAL", SwapContract::tooLong),
            new Check("swap-goes-on-once", SwapContract::swap),
            new Check(
                    "zram-in-use-is-not-reset",
                    kernel -> Expect.refused(Errno.EBUSY, () -> new Files(kernel).write(ZRAM + "reset", "1"))));

    private SwapContract() {}

    private static String file(Kernel kernel, String path) {
        return "/lib/modules/" + kernel.uname().release() + "/kernel/" + path + ".ko";
    }

    private static void insert(Kernel kernel, String path) {
        try (var file = kernel.open(file(kernel, path), OpenFlag.RDONLY)) {
            kernel.loadModule(file, "", false);
        }
    }

    private static void garbage(Kernel kernel) {
        try (var file = kernel.open("/init", OpenFlag.RDONLY)) {
            Expect.refused(Errno.ENOEXEC, () -> kernel.loadModule(file, "", false));
        }
    }

    private static void needs(Kernel kernel) {
        Expect.refused(Errno.ENOENT, () -> insert(kernel, "drivers/block/zram/zram"));
    }

    /** 6.12 needs the two of lz4 as well: those that a kernel has not got are left out. */
    private static void load(Kernel kernel) {
        for (var module : List.of("lib/lz4/lz4_compress", "lib/lz4/lz4hc_compress", "crypto/lz4", "mm/zsmalloc")) {
            if (kernel.status(file(kernel, module)).isPresent()) {
                insert(kernel, module);
            }
        }
        insert(kernel, "drivers/block/zram/zram");
        Expect.that(kernel.status(ZRAM + "disksize").isPresent(), "no " + ZRAM);
        Expect.that(kernel.status(NODE).orElseThrow().isBlockDevice(), NODE + " is no block device");
        Expect.that(kernel.status("/sys/module/zram").isPresent(), "/sys/module does not know it");
    }

    private static void twice(Kernel kernel) {
        Expect.refused(Errno.EEXIST, () -> insert(kernel, "mm/zsmalloc"));
    }

    /** That which it begins with may not be there: a size is refused then, with EINVAL. */
    private static void algorithm(Kernel kernel) {
        var files = new Files(kernel);
        files.write(ZRAM + "comp_algorithm", "lz4");
        var shown = files.read(ZRAM + "comp_algorithm");
        Expect.that(shown.contains("[lz4]"), "it shows " + shown.strip());
    }

    private static void noSize(Kernel kernel) {
        Expect.refused(Errno.ENOSPC, () -> writeHeader(kernel, 1));
    }

    private static void size(Kernel kernel) {
        var files = new Files(kernel);
        var size = Long.toString((long) PAGES * kernel.pageSize());
        files.write(ZRAM + "disksize", size);
        Expect.refused(Errno.EBUSY, () -> files.write(ZRAM + "disksize", size));
        Expect.refused(Errno.EBUSY, () -> files.write(ZRAM + "comp_algorithm", "lz4"));
        files.write(ZRAM + "reset", "1");
        files.write(ZRAM + "disksize", size);
        Expect.same(size + "\n", files.read(ZRAM + "disksize"), "the size");
    }

    private static void writeHeader(Kernel kernel, int lastPage) {
        var header = ByteBuffer.allocate(kernel.pageSize()).order(ByteOrder.nativeOrder());
        header.putInt(1024, 1).putInt(1028, lastPage);
        header.put(kernel.pageSize() - 10, "SWAPSPACE2".getBytes(StandardCharsets.US_ASCII));
        try (var node = kernel.open(NODE, OpenFlag.WRONLY)) {
            kernel.write(node, header.array());
        }
    }

    private static void tooLong(Kernel kernel) {
        writeHeader(kernel, PAGES);
        Expect.refused(Errno.EINVAL, () -> kernel.swapon(NODE, 1));
    }

    private static void swap(Kernel kernel) {
        writeHeader(kernel, PAGES - 1);
        kernel.swapon(NODE, 1);
        Expect.that(new Files(kernel).read("/proc/swaps").contains(NODE), "/proc/swaps does not have it");
        try {
            kernel.swapon(NODE, 1);
        } catch (KernelException refused) {
            Expect.same(Errno.EBUSY, refused.errno(), "the errno of the second time");
            return;
        }
        throw new Broken("it goes on twice");
    }
}
