package io.quinit.fake.machine;

/** Where the process stands in the tree. */
final class Process {
    private final MountTree mounts;
    private Location root;
    private Location folder;

    Process(MountTree mounts, Location root) {
        this.mounts = mounts;
        this.root = root;
        this.folder = root;
    }

    Location root() {
        return root;
    }

    /** The working directory. */
    Location folder() {
        return folder;
    }

    void changeRoot(Location to) {
        root = to;
    }

    void changeFolder(Location to) {
        folder = to;
    }

    Location find(String path) {
        return PathLookup.follow(mounts, root, folder, path, true);
    }

    /** @param last whether a symbolic link at the end is followed */
    Location find(String path, boolean last) {
        return PathLookup.follow(mounts, root, folder, path, last);
    }

    Location findBelow(Location from, String path, boolean last) {
        return PathLookup.below(mounts, from, path, last);
    }
}
