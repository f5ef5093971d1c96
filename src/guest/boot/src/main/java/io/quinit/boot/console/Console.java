package io.quinit.boot.console;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The terminal that takes the messages, and that the agent gets. */
@Singleton
public final class Console {
    private static final int STDOUT = 1;
    private static final int STDERR = 2;

    private final Kernel kernel;
    private final BootLog log;
    private final List<String> candidates;
    private String chosen;

    public Console(Kernel kernel, ConsoleConfig config, BootLog log) {
        this.kernel = kernel;
        this.log = log;
        this.candidates = config.console().stream().map(name -> "/dev/" + name).toList();
    }

    /**
     * Makes the first candidate that takes a write descriptors 1 and 2; where none does, they stay what they are. May be called
     * again when more devices are there.
     *
     * @return whether another one was chosen than before
     */
    public boolean choose() {
        for (var path : candidates) {
            if (path.equals(chosen)) {
                return false;
            }
            if (take(path)) {
                chosen = path;
                log.consoleIsSeen();
                return true;
            }
        }
        return false;
    }

    /** Which one is chosen, in words. */
    public String rule() {
        return "the first of " + String.join(", ", candidates) + " that takes a write";
    }

    /** The path of the one that was chosen. */
    public Optional<String> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** Returns what {@link #choose} may change, in the words of the kernel's calls. */
    public List<String> changes() {
        return candidates.stream()
                .flatMap(path -> Stream.of("write to " + path, "dup " + path + " to 1", "dup " + path + " to 2"))
                .toList();
    }

    /** Returns whether the command line, or the default, names it. */
    public boolean hasCandidate(String path) {
        return candidates.contains(path);
    }

    /** Whether a candidate that would be preferred to the one chosen has not come yet. */
    public boolean isPreferred(String path) {
        return candidates.contains(path) && (chosen == null || candidates.indexOf(path) < candidates.indexOf(chosen));
    }

    /** Opened without O_CREAT: a name that is absent in devtmpfs would become a regular file that takes every write. */
    private boolean take(String path) {
        try (var terminal = kernel.open(path, OpenFlag.WRONLY, OpenFlag.NOCTTY, OpenFlag.NONBLOCK)) {
            return isAlive(terminal) && become(path);
        } catch (KernelException absent) {
            return false;
        }
    }

    /** A port without hardware opens all the same, and gives EIO even for an empty write. */
    private boolean isAlive(Descriptor terminal) {
        if (!kernel.status(terminal).isCharacterDevice()) {
            return false;
        }
        kernel.write(terminal, new byte[0]);
        return true;
    }

    /** Opened anew: a line that waits for its reader must not turn writes of the agent into EAGAIN. */
    private boolean become(String path) {
        try (var terminal = kernel.open(path, OpenFlag.WRONLY, OpenFlag.NOCTTY)) {
            kernel.dup2(terminal, STDOUT);
            kernel.dup2(terminal, STDERR);
            return true;
        }
    }
}
