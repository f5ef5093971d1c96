package io.quinit.fake.machine;

import io.quinit.kernel.MountFlag;
import java.util.EnumSet;
import java.util.Set;

/** A file system, or a part of one, at a place in the tree. */
final class VfsMount {
    private final int id;
    private final SuperBlock superBlock;
    private final Inode root;
    private final String source;
    private Set<MountFlag> flags;
    private String options;
    private Location on;

    VfsMount(int id, SuperBlock superBlock, Inode root, String source, Set<MountFlag> flags, String options) {
        this.id = id;
        this.superBlock = superBlock;
        this.root = root;
        this.source = source;
        configure(flags, options);
    }

    void configure(Set<MountFlag> newFlags, String newOptions) {
        flags = newFlags.isEmpty() ? EnumSet.noneOf(MountFlag.class) : EnumSet.copyOf(newFlags);
        options = newOptions;
    }

    int id() {
        return id;
    }

    SuperBlock superBlock() {
        return superBlock;
    }

    Inode root() {
        return root;
    }

    String source() {
        return source;
    }

    /** Of the file system, such as {@code size=128M}. */
    String options() {
        return options;
    }

    boolean has(MountFlag flag) {
        return flags.contains(flag);
    }

    boolean isReadOnly() {
        return has(MountFlag.RDONLY) || superBlock.readOnly();
    }

    Location top() {
        return new Location(this, root);
    }

    /** The place that it covers; null for the first one, and for one that was taken out of the tree. */
    Location on() {
        return on;
    }

    void putOn(Location place) {
        on = place;
    }
}
