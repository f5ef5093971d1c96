package io.quinit.newroot;

/** Where the root file system is mounted until it becomes {@code /}. */
public final class NewRoot {
    public static final String PATH = "/mnt";

    private NewRoot() {}
}
