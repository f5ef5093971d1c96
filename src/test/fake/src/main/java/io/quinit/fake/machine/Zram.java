package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.util.List;
import java.util.function.Predicate;

/**
 * The first compressed memory device and its files in sysfs.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/blockdev/zram.html">zram</a>
 */
final class Zram implements BlockDevice {
    private final List<String> algorithms;
    private final Predicate<String> isReady;
    private final LogBuffer log;
    private final DeviceBytes bytes = new DeviceBytes();
    private String algorithm;
    private long size;
    private boolean used;
    private boolean gone;

    /**
     * @param algorithms that the kernel was built for; the first is chosen to begin with
     * @param isReady whether what compresses by an algorithm is in the kernel now
     */
    Zram(List<String> algorithms, Predicate<String> isReady, LogBuffer log) {
        this.algorithms = algorithms;
        this.isReady = isReady;
        this.log = log;
        this.algorithm = algorithms.getFirst();
    }

    void addTo(Inode directory) {
        directory.add("comp_algorithm", Inode.generated(new Generated(this::algorithmsInWords, this::chooseAlgorithm)));
        directory.add("disksize", Inode.generated(new Generated(() -> size + "\n", this::setSize)));
        directory.add("mem_limit", Inode.generated(new Generated(null, MemoryNumber::parse)));
        directory.add("reset", Inode.generated(new Generated(null, this::reset)));
        directory.add("size", Inode.generated(new Generated(() -> size / 512 + "\n", null)));
        directory.add("ro", Inode.generated(Generated.text("0\n")));
        directory.add("uevent", Inode.generated(Generated.text("DEVNAME=zram0\nDEVTYPE=disk\n")));
    }

    private String algorithmsInWords() {
        var text = new StringBuilder();
        algorithms.forEach(name -> text.append(name.equals(algorithm) ? "[" + name + "] " : name + " "));
        return text.toString().strip() + "\n";
    }

    private void chooseAlgorithm(String name) {
        Refused.unless(algorithms.contains(name) && isReady.test(name), Errno.EINVAL);
        Refused.unless(size == 0, Errno.EBUSY);
        algorithm = name;
    }

    /** Whole pages: what is over is given too. The algorithm chosen to begin with may not be there, as Debian's 6.1 has it. */
    private void setSize(String text) {
        var wanted = MemoryNumber.parse(text);
        Refused.unless(wanted > 0, Errno.EINVAL);
        Refused.unless(size == 0, Errno.EBUSY);
        if (!isReady.test(algorithm)) {
            log.add("zram: Cannot initialise " + algorithm + " compressing backend");
            throw new Refused(Errno.EINVAL);
        }
        size = (wanted + KernelSpec.PAGE - 1) / KernelSpec.PAGE * KernelSpec.PAGE;
    }

    private void reset(String text) {
        Refused.unless(MemoryNumber.parse(text) != 0, Errno.EINVAL);
        Refused.unless(!used, Errno.EBUSY);
        size = 0;
        bytes.clear();
    }

    /** What is open of it gives EIO. */
    void die() {
        gone = true;
    }

    @Override
    public byte[] read() {
        return readAt(0, Math.toIntExact(size));
    }

    @Override
    public byte[] readAt(long offset, int length) {
        Refused.unless(!gone, Errno.EIO);
        return bytes.read(size, offset, length);
    }

    @Override
    public void write(long offset, byte[] written) {
        Refused.unless(!gone, Errno.EIO);
        bytes.write(size, offset, written);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isInUse() {
        return used;
    }

    @Override
    public void use(boolean now) {
        used = now;
    }
}
