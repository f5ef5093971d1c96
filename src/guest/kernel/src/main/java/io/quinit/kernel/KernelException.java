package io.quinit.kernel;

/**
 * A system call that failed. The message names operation, object, arguments and errno:
 * {@code mount /dev/vda on /mnt (ext4, noatime): ENODEV no such device}.
 */
public final class KernelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Errno errno;

    /** @param operation what was asked for, with object and arguments: {@link Operation#of} */
    public KernelException(String operation, Errno errno) {
        super(operation + ": " + errno);
        this.errno = errno;
    }

    /** @param number the value of errno, also one that {@link Errno} has no name for */
    public static KernelException of(String operation, int number) {
        var errno = Errno.of(number);
        return errno == Errno.UNKNOWN
                ? new KernelException(operation + ": errno " + number, errno)
                : new KernelException(operation, errno);
    }

    public Errno errno() {
        return errno;
    }
}
