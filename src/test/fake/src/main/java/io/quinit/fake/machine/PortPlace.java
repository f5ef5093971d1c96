package io.quinit.fake.machine;

import java.util.function.Supplier;

/** A port of the device of ports: its entry, and the name that it gets later. Each comes and goes by itself. */
final class PortPlace implements Plug {
    static final String CLASS = "class/virtio-ports";

    private final Inode sys;
    private final Inode dev;
    private final String entry;
    private final String directory;
    private final Supplier<Content> nodes;
    private Content node;
    private boolean there;
    private String name = "";

    /**
     * @param device the number of the device of ports
     * @param above its directory below {@code /sys}
     * @param nodes what is behind it, a new one each time that it comes
     */
    PortPlace(Inode sys, Inode dev, int device, int number, String above, Supplier<Content> nodes) {
        this.sys = sys;
        this.dev = dev;
        this.entry = "vport" + device + "p" + number;
        this.directory = above + "/virtio-ports/" + entry;
        this.nodes = nodes;
    }

    String entry() {
        return entry;
    }

    @Override
    public void come() {
        there = true;
        node = nodes.get();
        sys.below(directory);
        sys.put(CLASS + "/" + entry, Inode.link("../../" + directory));
        dev.add(entry, Inode.characterDevice(0600, node));
        showName();
    }

    @Override
    public void go() {
        there = false;
        dev.cut(entry);
        sys.cut(CLASS + "/" + entry);
        sys.cut(directory);
        if (node instanceof Port port) {
            port.unplug();
        }
    }

    void name(String now) {
        name = now;
        showName();
    }

    void unname() {
        name = "";
        sys.cut(directory + "/name");
    }

    private void showName() {
        if (there && !name.isEmpty()) {
            sys.put(directory + "/name", Inode.generated(Generated.text(name + "\n")));
        }
    }
}
