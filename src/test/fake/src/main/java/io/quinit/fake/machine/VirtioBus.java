package io.quinit.fake.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** virtio devices on PCI or in memory: they are on the virtio bus when its transport's module is in, and work when their own is. */
final class VirtioBus {
    /** Devices up to here have a transitional PCI number, 0x1000 and a place in a list of their own. */
    private static final List<Integer> TRANSITIONAL = List.of(1, 2, 5, 3, 8, 4);

    private final Inode sys;
    private final Arrivals arrivals;
    private final UeventBus uevents;
    private final boolean mmio;
    private final List<Attached> attached = new ArrayList<>();
    private final Set<String> loaded = new HashSet<>();
    private int places;
    private int onBus;

    VirtioBus(Inode sys, Arrivals arrivals, UeventBus uevents, boolean mmio) {
        this.sys = sys;
        this.arrivals = arrivals;
        this.uevents = uevents;
        this.mmio = mmio;
        sys.below("bus/pci/devices");
        sys.below("bus/platform/devices");
        sys.below("class");
    }

    /** What a device does when its driver takes it. */
    interface Driver {
        /**
         * @param directory of the device in sysfs, below {@code /sys}
         * @return what takes away again what the driver made of it
         */
        Runnable bind(int number, String directory);
    }

    /** @param module that drives it */
    void attach(int type, String module, Driver driver) {
        var device = new Attached(places++, type, module, driver);
        arrivals.add("card " + device.place + " (" + module + ")", device);
    }

    /** What its slot shows of it. */
    private String enter(int place, int type) {
        return mmio ? onPlatform(place) : onPci(place, type);
    }

    private String onPci(int number, int type) {
        var slot = "0000:00:" + Integer.toHexString(0x100 + number + 1).substring(1) + ".0";
        var directory = "devices/pci0000:00/" + slot;
        var place = TRANSITIONAL.indexOf(type);
        var device = place >= 0 ? 0x1000 + place : 0x1040 + type;
        text(directory + "/vendor", "0x1af4\n");
        text(directory + "/device", "0x" + Integer.toHexString(device) + "\n");
        text(directory + "/class", type == 2 ? "0x010000\n" : "0x078000\n");
        text(
                directory + "/modalias",
                "pci:v00001AF4d0000" + Integer.toHexString(device).toUpperCase(Locale.ROOT)
                        + "sv00001AF4sd00000000bc00sc00i00\n");
        sys.put("bus/pci/devices/" + slot, Inode.link("../../../" + directory));
        return directory;
    }

    private String onPlatform(int number) {
        var name = "LNRO0005:" + Integer.toHexString(0x100 + number).substring(1);
        var directory = "devices/platform/" + name;
        text(directory + "/modalias", "acpi:LNRO0005:\n");
        sys.put("bus/platform/devices/" + name, Inode.link("../../../" + directory));
        return directory;
    }

    void moduleLoaded(String module) {
        loaded.add(module);
        if (module.equals("virtio")) {
            sys.below("bus/virtio/devices");
        }
        probe();
    }

    private void probe() {
        if (loaded.contains(mmio ? "virtio_mmio" : "virtio_pci")) {
            List.copyOf(attached).forEach(this::takePlace);
            attached.stream().filter(device -> loaded.contains(device.module)).forEach(this::drive);
        }
    }

    private void takePlace(Attached device) {
        if (device.virtio == null) {
            device.number = onBus++;
            device.virtio = device.directory + "/virtio" + device.number;
            text(
                    device.virtio + "/device",
                    "0x" + Integer.toHexString(0x1_0000 + device.type).substring(1) + "\n");
            text(device.virtio + "/vendor", "0x1af4\n");
            text(
                    device.virtio + "/modalias",
                    "virtio:d0000" + Integer.toHexString(0x1_0000 + device.type).substring(1) + "v00001AF4\n");
            sys.put("bus/virtio/devices/virtio" + device.number, Inode.link("../../../" + device.virtio));
            sys.put(device.directory + "/driver", Inode.link("../../../bus/pci/drivers/virtio-pci"));
            uevents.announce();
        }
    }

    private void drive(Attached device) {
        if (device.unbind == null) {
            sys.put(device.virtio + "/driver", Inode.link("../../../../bus/virtio/drivers/" + device.module));
            device.unbind = device.driver.bind(device.number, device.virtio);
        }
    }

    private void text(String path, String content) {
        sys.put(path, Inode.generated(Generated.text(content)));
    }

    /** A card in its slot; a second one gets a slot of its own. */
    private final class Attached implements Plug {
        private final int place;
        private final int type;
        private final String module;
        private final Driver driver;
        private String directory;
        private String virtio;
        private int number;
        private Runnable unbind;

        Attached(int place, int type, String module, Driver driver) {
            this.place = place;
            this.type = type;
            this.module = module;
            this.driver = driver;
        }

        @Override
        public void come() {
            directory = enter(place, type);
            attached.add(this);
            probe();
        }

        @Override
        public void go() {
            attached.remove(this);
            if (unbind != null) {
                unbind.run();
                unbind = null;
            }
            if (virtio != null) {
                sys.cut("bus/virtio/devices/virtio" + number);
                virtio = null;
            }
            sys.cut(directory);
            sys.cut("bus/" + (mmio ? "platform" : "pci") + "/devices/"
                    + directory.substring(directory.lastIndexOf('/') + 1));
        }

        @Override
        public void twin() {
            new Attached(places++, type, module, driver).come();
        }
    }
}
