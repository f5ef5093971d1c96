package io.quinit.steps.agent.diagnosis;

import io.quinit.cmdline.Capabilities;
import io.quinit.cmdline.UserId;
import io.quinit.kernel.FileStatus;
import java.util.Optional;

/**
 * What the agent's user may do with a file, by its mode.
 *
 * @param capabilities those that the agent has
 * @see <a href="https://man7.org/linux/man-pages/man7/path_resolution.7.html">path_resolution(7)</a>
 */
public record Permissions(UserId user, Capabilities capabilities) {
    private static final UserId ROOT = new UserId(0, 0);
    private static final Capabilities ALL = new Capabilities(-1);
    private static final Capabilities NONE = new Capabilities(0);
    private static final int CAP_DAC_OVERRIDE = 1;
    private static final int CAP_DAC_READ_SEARCH = 2;

    /** As the properties of the agent give them: without {@code capabilities} root has all, and another user none. */
    public static Permissions of(Optional<UserId> user, Optional<Capabilities> capabilities) {
        var id = user.orElse(ROOT);
        return new Permissions(id, capabilities.orElse(id.uid() == ROOT.uid() ? ALL : NONE));
    }

    boolean mayEnter(FileStatus folder) {
        return capabilities.has(CAP_DAC_OVERRIDE) || capabilities.has(CAP_DAC_READ_SEARCH) || isOpen(folder);
    }

    /** No capability makes a file executable that has no x bit at all. */
    boolean mayExecute(FileStatus file) {
        return file.isExecutable() && (capabilities.has(CAP_DAC_OVERRIDE) || isOpen(file));
    }

    /** The owner's bit alone counts for the owner, the group's alone for the group. */
    private boolean isOpen(FileStatus file) {
        var others = user.gid() == file.group() ? 3 : 0;
        var shift = user.uid() == file.user() ? 6 : others;
        return (file.mode() >> shift & 1) == 1;
    }

    /** Who is refused and why, for a message. */
    String refused(FileStatus file) {
        return "user " + user + " (mode " + file.permissions() + ", owner " + file.user() + ":" + file.group() + "): "
                + (user.uid() == ROOT.uid()
                        ? "add dac_override to init.agent.caps"
                        : "chmod it, or choose another init.agent.user");
    }
}
