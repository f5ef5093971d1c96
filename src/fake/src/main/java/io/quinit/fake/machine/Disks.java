package io.quinit.fake.machine;

/** Gives disks their names, nodes and folders in sysfs when they come. */
final class Disks {
    private static final long VIRTBLK_MAJOR = 254L << 32;
    private static final int MINORS_OF_A_DISK = 16;

    private final Inode sys;
    private final Inode dev;
    private final Clock clock;
    private final UeventBus uevents;
    private int count;

    Disks(Inode sys, Inode dev, Clock clock, UeventBus uevents) {
        this.sys = sys;
        this.dev = dev;
        this.clock = clock;
        this.uevents = uevents;
    }

    /** @param device its folder below {@code /sys} */
    void attach(DiskSpec spec, String device) {
        clock.afterStart(spec.after(), () -> appear(spec, device));
    }

    private void appear(DiskSpec spec, String device) {
        var name = "vd" + (char) ('a' + count);
        var disk = new Disk(spec, VIRTBLK_MAJOR | (long) MINORS_OF_A_DISK * count);
        count++;
        var folder = addToSysfs(sys, name, device);
        folder.add("size", text(spec.size() / 512 + "\n"));
        folder.add("ro", text(spec.readOnly() ? "1\n" : "0\n"));
        folder.add("serial", text(spec.serial()));
        folder.add("uevent", text("DEVNAME=" + name + "\nDEVTYPE=disk\nDISKSEQ=" + count + "\n"));
        folder.below("holders");
        dev.add(name, Inode.blockDevice(0600, disk));
        uevents.announce();
    }

    /** A block device's folder, and its two names in the classes. */
    static Inode addToSysfs(Inode sys, String name, String device) {
        var path = device + "/block/" + name;
        sys.put("block/" + name, Inode.link("../" + path));
        sys.put("class/block/" + name, Inode.link("../../" + path));
        return sys.below(path);
    }

    private static Inode text(String text) {
        return Inode.generated(Generated.text(text));
    }
}
