package io.quinit.fake.faults;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Operation;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The errors that the man pages list for what a method of {@code Kernel}, or of what it gives out, asks of Linux; those that only a
 * programming error brings (EFAULT, EBADF) are among them. What no page says is not here: getpid(2) cannot fail, _exit(2) does not come
 * back.
 */
final class ListedErrnos {
    /** What every walk over a path may end with: path_resolution(7). */
    private static final String PATH = " EACCES ELOOP ENAMETOOLONG ENOENT ENOTDIR ENOMEM EIO";

    private static final String OPEN =
            PATH + " EAGAIN EBUSY EINTR EINVAL EISDIR EMFILE ENFILE ENODEV ENXIO EOVERFLOW EPERM EROFS ETXTBSY";
    private static final String READ = " EAGAIN EBADF EINTR EINVAL EIO EISDIR";
    private static final String WRITE = " EAGAIN EBADF EFBIG EINTR EINVAL EIO ENODEV ENOMEM ENOSPC EPERM EPIPE";
    private static final String MKDIR = PATH + " EEXIST EINVAL EMLINK ENOSPC EPERM EROFS";
    private static final String POLL = " EINTR EINVAL ENOMEM ENOBUFS";

    private static final Map<Operation, List<Errno>> BY_OPERATION = new EnumMap<>(Operation.class);

    static {
        list(Operation.UNAME, " EFAULT");
        list(Operation.MOUNT, PATH + " EBUSY EFAULT EINVAL EMFILE ENODEV ENOTBLK ENXIO EPERM EROFS");
        list(Operation.MOVE_MOUNT, PATH + " EBADF EINVAL EPERM ENOSYS");
        list(Operation.UMOUNT_LAZY, PATH + " EBUSY EINVAL EPERM");
        list(Operation.FILE_SYSTEM_TYPE, PATH + " EFAULT EINTR ENOSYS EOVERFLOW");
        list(Operation.STATUS, " EACCES EBADF EINVAL ELOOP ENAMETOOLONG ENOMEM EIO");
        list(Operation.OPEN, OPEN);
        list(Operation.OPENAT2, OPEN + " E2BIG EXDEV ENOSYS");
        list(Operation.READ, READ);
        list(Operation.READ_AT, READ + " ENXIO EOVERFLOW ESPIPE");
        list(Operation.WRITE, WRITE);
        list(
                Operation.SEND_BY_VSOCK,
                " EACCES EAFNOSUPPORT EAGAIN ECONNREFUSED ECONNRESET EMFILE ENOBUFS ENODEV ENOMEM EPIPE ETIMEDOUT");
        list(Operation.DUP2, " EBADF EBUSY EINTR EMFILE");
        list(Operation.CLOSE_FROM, " EINVAL EMFILE ENOMEM ENOSYS");
        list(Operation.LIST, " EBADF EFAULT EINVAL ENOENT ENOTDIR EIO");
        list(Operation.MKDIR, MKDIR);
        list(Operation.MKDIRAT, MKDIR + " EBADF");
        list(Operation.READ_LINK, PATH + " EINVAL");
        list(Operation.SYMLINK, PATH + " EEXIST ENOSPC EPERM EROFS");
        list(Operation.UNLINK, PATH + " EBADF EBUSY EINVAL EISDIR ENOTEMPTY EPERM EROFS");
        list(Operation.CHDIR, PATH + " EBADF");
        list(Operation.CHROOT, PATH + " EPERM");
        list(
                Operation.LOAD_MODULE,
                " EBADF EBADMSG EBUSY EEXIST EFAULT EFBIG EINVAL EKEYREJECTED ENODEV ENOENT ENOEXEC ENOKEY ENOMEM"
                        + " EOPNOTSUPP EPERM ETXTBSY");
        list(Operation.SWAPON, PATH + " EBUSY EINVAL ENFILE EPERM");
        list(Operation.LOG, " EINVAL ENOSYS EPERM ENOMEM");
        list(Operation.UEVENTS, " EACCES EAFNOSUPPORT EINVAL EMFILE ENFILE ENOBUFS ENOMEM EPROTONOSUPPORT");
        list(Operation.AWAIT, POLL);
        list(Operation.LIMIT, " EFAULT EINVAL");
        list(Operation.SET_LIMIT, " EFAULT EINVAL EPERM");
        list(Operation.DROP_FROM_BOUNDING_SET, " EPERM");
        list(Operation.KEEP_CAPABILITIES, " EPERM EINVAL");
        list(Operation.SET_USER, " EAGAIN EINVAL ENOMEM EPERM");
        list(Operation.SET_CAPABILITIES, " EFAULT EINVAL EPERM");
        list(Operation.RAISE_AMBIENT, " EINVAL EPERM");
        list(Operation.NO_NEW_PRIVILEGES, " EINVAL");
        list(Operation.EXEC, PATH + " E2BIG EAGAIN EFAULT EINVAL EISDIR ELIBBAD EMFILE ENFILE ENOEXEC EPERM ETXTBSY");
        list(Operation.SPAWN, PATH + " EAGAIN EINVAL ENOEXEC EPERM");
        list(Operation.WAIT_FOR_ANY_CHILD, " ECHILD EINTR EINVAL");
        list(Operation.DRAIN, " EBADF EINTR EIO ENOTTY");
        list(Operation.REBOOT, " EFAULT EINVAL EPERM");
    }

    private ListedErrnos() {}

    private static void list(Operation operation, String errnos) {
        BY_OPERATION.put(
                operation,
                Stream.of(errnos.strip().split(" "))
                        .map(Errno::valueOf)
                        .distinct()
                        .toList());
    }

    /** None for what cannot fail. */
    static List<Errno> of(Method method) {
        return operation(method).map(BY_OPERATION::get).orElse(List.of());
    }

    /** The one of the method's name, as constants are written; what asks nothing of the kernel has none. */
    private static Optional<Operation> operation(Method method) {
        var constant = method.getName().replaceAll("[A-Z]", "_$0").toUpperCase(Locale.ROOT);
        return Stream.of(Operation.values())
                .filter(operation -> operation.name().equals(constant))
                .findFirst();
    }
}
