package io.quinit.steps.zram;

import io.quinit.boot.action.WriteFile;
import io.quinit.boot.step.Action;
import io.quinit.cmdline.Size;
import io.quinit.kernel.Files;
import java.util.List;
import java.util.Optional;

/** The actions on the first compressed memory device. It requires this order: algorithm, limit, size, header, swap. */
final class ZramDevice {
    static final String SYSFS = "/sys/block/zram0";
    static final String NODE = "/dev/zram0";

    private static final long UNKNOWN = -1;

    private long memory = UNKNOWN;
    private String algorithm = "";

    Action compressWithFirstOf(List<String> algorithms) {
        return new ChooseCompression(this, algorithms);
    }

    /**
     * @param size before compression
     * @param memLimit of what it may take after compression
     */
    Action swapOn(Size size, Optional<Size> memLimit, int priority) {
        return new SwapOn(this, size, memLimit, priority);
    }

    /** @param percent of memory that the kernel keeps free: what the compression needs itself when memory runs short */
    Action keepFree(int percent) {
        return new KeepFree(this, percent);
    }

    /** Gives its memory back; one that is in use refuses, and one that holds nothing takes it. */
    Action reset() {
        return new WriteFile(SYSFS + "/reset", "1", () -> "1");
    }

    /** Returns the bytes of memory that the machine has, read once. */
    long memory(Files files) {
        if (memory == UNKNOWN) {
            memory = MemTotal.read(files);
        }
        return memory;
    }

    String algorithm() {
        return algorithm;
    }

    void chose(String name) {
        algorithm = name;
    }
}
