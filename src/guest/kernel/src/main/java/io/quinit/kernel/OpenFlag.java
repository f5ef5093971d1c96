package io.quinit.kernel;

/**
 * How a file is opened. O_CLOEXEC is always set: no descriptor may reach the agent by accident.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/open.2.html">open(2)</a>
 */
public enum OpenFlag {
    RDONLY,
    WRONLY,
    RDWR,
    /** Do not wait for a line, a medium or a reader. */
    NONBLOCK,
    /** A terminal that is opened does not become the controlling one. */
    NOCTTY,
    /** Fail with ENOTDIR on what is no directory. */
    DIRECTORY,
    /** Fail with ELOOP where the last part is a symbolic link. */
    NOFOLLOW,
    /** A handle on the place alone, to stat it or to mount on it. */
    PATH
}
