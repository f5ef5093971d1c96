package io.quinit.fake.machine;

/** Where the process stands in the tree. */
final class Process {
    private final MountTree mounts;
    private Location root;
    private Location directory;

    Process(MountTree mounts, Location root) {
        this.mounts = mounts;
        this.root = root;
        this.directory = root;
    }

    Location root() {
        return root;
    }

    /** The working directory. */
    Location directory() {
        return directory;
    }

    void changeRoot(Location to) {
        root = to;
    }

    void changeDirectory(Location to) {
        directory = to;
    }

    Location find(String path) {
        return PathLookup.follow(mounts, root, directory, path, true);
    }

    /** @param last whether a symbolic link at the end is followed */
    Location find(String path, boolean last) {
        return PathLookup.follow(mounts, root, directory, path, last);
    }

    Location findBelow(Location from, String path, boolean last) {
        return PathLookup.below(mounts, from, path, last);
    }
}
