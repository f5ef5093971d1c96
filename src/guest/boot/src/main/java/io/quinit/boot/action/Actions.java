package io.quinit.boot.action;

import io.quinit.boot.step.Action;
import io.quinit.kernel.Mount;
import java.util.List;

/** The kinds of actions that many steps need, to be imported statically. */
public final class Actions {
    private Actions() {}

    /** Returns the list of a step that has nothing to do. @param reason such as {@code init.zram is off} */
    public static List<Action> nothing(String reason) {
        return List.of(new Nothing(reason));
    }

    /** Warns of properties that ask for what cannot be done. */
    public static Action warn(String message) {
        return new Warning(message);
    }

    /** Mounts a file system on a directory that is made where it is missing, unless it is mounted there already. */
    public static Action mount(Mount mount) {
        return new MountFileSystem(mount);
    }

    /** Writes into a file that is there, as sysfs and /proc/sys want it: in one write. */
    public static Action write(String path, long value) {
        return write(path, Long.toString(value));
    }

    /** Writes into a file that is there, as sysfs and /proc/sys want it: in one write. */
    public static Action write(String path, String text) {
        return new WriteFile(path, text, () -> text);
    }

    /** Waits for a file, such as a device node or what a module makes in sysfs. */
    public static WaitForFile waitFor(String path) {
        return new WaitForFile(path);
    }

    /** Combines actions of which each needs the ones before it: where one fails, the rest does not run. */
    public static ActionGroup group(Action... actions) {
        return new ActionGroup(List.of(actions));
    }
}
