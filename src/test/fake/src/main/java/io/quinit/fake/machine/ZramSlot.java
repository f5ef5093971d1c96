package io.quinit.fake.machine;

import java.util.function.Supplier;

/** The place of the first compressed memory device: its directory in sysfs, and its node. */
final class ZramSlot implements Plug {
    private static final String NAME = "zram0";
    private static final String PARENT = "devices/virtual";

    private final Inode sys;
    private final Inode dev;
    private final Arrivals arrivals;
    private final Supplier<Zram> devices;
    private Zram device;

    /** @param devices a new one each time that it comes */
    ZramSlot(Inode sys, Inode dev, Arrivals arrivals, Supplier<Zram> devices) {
        this.sys = sys;
        this.dev = dev;
        this.arrivals = arrivals;
        this.devices = devices;
    }

    /** The module is in. */
    void load() {
        arrivals.add(NAME, this);
    }

    @Override
    public void come() {
        device = devices.get();
        device.addTo(Disks.addToSysfs(sys, NAME, PARENT));
        arrivals.addPart("node of " + NAME, new Node());
    }

    /** hot_remove of zram_drv.c refuses one that is in use. */
    @Override
    public void go() {
        if (device != null && !device.isInUse()) {
            device.die();
            device = null;
            dev.cut(NAME);
            Disks.cutFromSysfs(sys, NAME, PARENT);
        }
    }

    /** In bytes; 0 where there is no device, or one that nobody has given a size. */
    long size() {
        return device == null ? 0 : device.size();
    }

    private final class Node implements Plug {
        @Override
        public void come() {
            if (device != null) {
                dev.add(NAME, Inode.blockDevice(0600, device));
            }
        }

        @Override
        public void go() {
            dev.cut(NAME);
        }
    }
}
