package io.quinit.disks;

import io.quinit.cmdline.DeviceName;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import java.util.List;

/**
 * A disk or a partition, as sysfs shows it. Serial and content are read when they are asked for, and once they are there not again.
 *
 * @see <a href="https://www.kernel.org/doc/Documentation/ABI/stable/sysfs-block">sysfs-block</a>
 */
public final class BlockDevice {
    /** What to say of one that {@link #isGone}, after its name. */
    public static final String GONE =
            "was there and is gone: see the host's log for what took it away, and leave it attached";

    static final String SYSFS = "/sys/class/block";

    /** virtio carries 20 bytes of a serial: a longer one is cut by the host. */
    private static final int VIRTIO_SERIAL = 20;

    private static final int SECTOR = 512;
    private static final int HEADER_OF_VPD_PAGE = 4;

    private final Kernel kernel;
    private final String name;
    private final String folder;
    private final String state;
    private DiskContent content;
    private String serial = "";

    /** @param state what tells it from another device that had the name before */
    BlockDevice(Kernel kernel, String name, String state) {
        this.kernel = kernel;
        this.name = name;
        this.folder = SYSFS + "/" + name;
        this.state = state;
    }

    /** The disk's sequence number (DISKSEQ, since Linux 5.15), which a new medium changes too; before that its size. */
    static String state(Kernel kernel, String name) {
        var announced = SysfsText.read(kernel, SYSFS + "/" + name + "/uevent");
        return announced.contains("DISKSEQ=")
                ? announced
                : announced + SysfsText.read(kernel, SYSFS + "/" + name + "/size");
    }

    boolean isIn(String stateNow) {
        return state.equals(stateNow);
    }

    /** Its node; a slash in a name is {@code !} in sysfs. */
    public String path() {
        return "/dev/" + name.replace('!', '/');
    }

    /** Whether the kernel has taken it back, as it does when a disk is pulled out. */
    public boolean isGone() {
        return !new Files(kernel).exists(folder);
    }

    /** In bytes. */
    public long size() {
        return SysfsText.number(kernel, folder + "/size") * SECTOR;
    }

    /** Whether the host lets nobody write it. */
    public boolean isReadOnly() {
        return SysfsText.number(kernel, folder + "/ro") == 1;
    }

    /** Names of the devices that are made of it, and keep it to themselves. */
    public List<String> holders() {
        return new Files(kernel).names(folder + "/holders");
    }

    /** Its number in the disk's partition table; 0 for a whole disk. */
    int partition() {
        return (int) SysfsText.number(kernel, folder + "/partition");
    }

    /** vda1 is of vda, and nvme0n1p1 of nvme0n1. */
    boolean isPartitionOf(BlockDevice disk) {
        var number = name.startsWith(disk.name) ? partition() : 0;
        return number > 0 && (name.equals(disk.name + number) || name.equals(disk.name + "p" + number));
    }

    /** Its UUID in the partition table of its disk; empty where there is none. */
    String uuidIn(BlockDevice disk) {
        return disk.content().partUuid(partition());
    }

    /** Of a virtio disk, an NVMe namespace, or a SCSI disk (unit serial number page); empty where there is none. */
    String serial() {
        if (serial.isEmpty()) {
            serial = SysfsText.read(kernel, folder + "/serial");
        }
        if (serial.isEmpty()) {
            serial = SysfsText.read(kernel, folder + "/device/serial");
        }
        if (serial.isEmpty()) {
            serial = SysfsText.read(kernel, folder + "/device/vpd_pg80", HEADER_OF_VPD_PAGE);
        }
        return serial;
    }

    public DiskContent content() {
        if (content == null || !content.settled()) {
            content = DiskContent.read(kernel, path());
        }
        return content;
    }

    boolean answersTo(DeviceName wanted) {
        return wanted instanceof DeviceName.Serial named
                ? hasSerial(named.serial())
                : content().answersTo(wanted);
    }

    private boolean hasSerial(String wanted) {
        return serial().equals(wanted)
                || wanted.length() > VIRTIO_SERIAL && serial().equals(wanted.substring(0, VIRTIO_SERIAL));
    }
}
