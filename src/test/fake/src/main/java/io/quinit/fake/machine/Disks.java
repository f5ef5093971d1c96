package io.quinit.fake.machine;

import java.util.HashSet;
import java.util.Set;

/** Gives disks their names, nodes and directories in sysfs when they come. */
final class Disks {
    private static final long VIRTBLK_MAJOR = 254L << 32;
    private static final int MINORS_OF_A_DISK = 16;

    private final Inode sys;
    private final Inode dev;
    private final Clock clock;
    private final Arrivals arrivals;
    private final Set<String> taken = new HashSet<>();
    private int sequence;

    Disks(Inode sys, Inode dev, Clock clock, Arrivals arrivals) {
        this.sys = sys;
        this.dev = dev;
        this.clock = clock;
        this.arrivals = arrivals;
    }

    /**
     * The driver has it.
     *
     * @param place of its card
     * @param device its directory below {@code /sys}
     * @return what takes it away again
     */
    Runnable attach(DiskSpec spec, int place, String device) {
        var attached = new Attached(spec, place, device);
        clock.afterStart(spec.after(), attached::arrive);
        return attached::leave;
    }

    /** A disk by its card: the kernel's directory comes first, then the node, and then it answers; all of it at once where all is well. */
    private final class Attached implements Plug {
        private final DiskSpec spec;
        private final int place;
        private final String device;
        private boolean left;
        private String name;
        private Disk disk;

        Attached(DiskSpec spec, int place, String device) {
            this.spec = spec;
            this.place = place;
            this.device = device;
        }

        private void arrive() {
            if (!left) {
                arrivals.add("disk " + place, this);
            }
        }

        private void leave() {
            left = true;
            go();
        }

        @Override
        public void come() {
            if (!left) {
                name = freeName();
                var minor = (long) MINORS_OF_A_DISK * (name.charAt(2) - 'a');
                disk = new Disk(spec, VIRTBLK_MAJOR | minor);
                show();
                arrivals.addPart("node of disk " + place, new Node());
                arrivals.addPart("medium of disk " + place, disk);
            }
        }

        private void show() {
            sequence++;
            var directory = addToSysfs(sys, name, device);
            directory.add("size", text(spec.size() / 512 + "\n"));
            directory.add("ro", text(spec.readOnly() ? "1\n" : "0\n"));
            directory.add("serial", text(spec.serial()));
            directory.add("uevent", text("DEVNAME=" + name + "\nDEVTYPE=disk\nDISKSEQ=" + sequence + "\n"));
            directory.below("holders");
        }

        @Override
        public void go() {
            if (disk != null) {
                dev.cut(name);
                cutFromSysfs(sys, name, device);
                disk.go();
                taken.remove(name);
                disk = null;
            }
        }

        /** Two disks of the same content and serial. */
        @Override
        public void twin() {
            new Attached(spec, place, device).come();
        }

        /** Its name in /dev. */
        private final class Node implements Plug {
            @Override
            public void come() {
                if (disk != null) {
                    dev.add(name, Inode.blockDevice(0600, disk));
                }
            }

            @Override
            public void go() {
                dev.cut(name);
            }
        }
    }

    private String freeName() {
        var letter = 'a';
        while (!taken.add("vd" + letter)) {
            letter++;
        }
        return "vd" + letter;
    }

    /** A block device's directory, and its two names in the classes. */
    static Inode addToSysfs(Inode sys, String name, String device) {
        var path = device + "/block/" + name;
        sys.put("block/" + name, Inode.link("../" + path));
        sys.put("class/block/" + name, Inode.link("../../" + path));
        return sys.below(path);
    }

    static void cutFromSysfs(Inode sys, String name, String device) {
        sys.cut("block/" + name);
        sys.cut("class/block/" + name);
        sys.cut(device + "/block/" + name);
    }

    private static Inode text(String text) {
        return Inode.generated(Generated.text(text));
    }
}
