package io.quinit.fake.faults;

import io.quinit.kernel.Errno;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Method to errors. */
    private static final Map<String, List<Errno>> BY_METHOD = Stream.of(
                    "uname: EFAULT",
                    "mount:" + PATH + " EBUSY EFAULT EINVAL EMFILE ENODEV ENOTBLK ENXIO EPERM EROFS",
                    "moveMount:" + PATH + " EBADF EINVAL EPERM ENOSYS",
                    "umountLazy:" + PATH + " EBUSY EINVAL EPERM",
                    "fileSystemType:" + PATH + " EFAULT EINTR ENOSYS EOVERFLOW",
                    "status: EACCES EBADF EINVAL ELOOP ENAMETOOLONG ENOMEM EIO",
                    "open:" + OPEN,
                    "openat2:" + OPEN + " E2BIG EXDEV ENOSYS",
                    "read:" + READ,
                    "readAt:" + READ + " ENXIO EOVERFLOW ESPIPE",
                    "write:" + WRITE,
                    "sendByVsock: EACCES EAFNOSUPPORT EAGAIN ECONNREFUSED ECONNRESET EMFILE ENOBUFS ENODEV ENOMEM EPIPE ETIMEDOUT",
                    "dup2: EBADF EBUSY EINTR EMFILE",
                    "closeFrom: EINVAL EMFILE ENOMEM ENOSYS",
                    "list: EBADF EFAULT EINVAL ENOENT ENOTDIR EIO",
                    "mkdir:" + MKDIR,
                    "mkdirat:" + MKDIR + " EBADF",
                    "readLink:" + PATH + " EINVAL",
                    "symlink:" + PATH + " EEXIST ENOSPC EPERM EROFS",
                    "unlink:" + PATH + " EBADF EBUSY EINVAL EISDIR ENOTEMPTY EPERM EROFS",
                    "chdir:" + PATH + " EBADF",
                    "chroot:" + PATH + " EPERM",
                    "loadModule: EBADF EBADMSG EBUSY EEXIST EFAULT EFBIG EINVAL EKEYREJECTED ENODEV ENOENT ENOEXEC ENOKEY ENOMEM"
                            + " EOPNOTSUPP EPERM ETXTBSY",
                    "swapon:" + PATH + " EBUSY EINVAL ENFILE EPERM",
                    "log: EINVAL ENOSYS EPERM ENOMEM",
                    "uevents: EACCES EAFNOSUPPORT EINVAL EMFILE ENFILE ENOBUFS ENOMEM EPROTONOSUPPORT",
                    "await:" + POLL,
                    "limit: EFAULT EINVAL",
                    "setLimit: EFAULT EINVAL EPERM",
                    "dropFromBoundingSet: EPERM",
                    "keepCapabilities: EPERM EINVAL",
                    "setUser: EAGAIN EINVAL ENOMEM EPERM",
                    "setCapabilities: EFAULT EINVAL EPERM",
                    "raiseAmbient: EINVAL EPERM",
                    "noNewPrivileges: EINVAL",
                    "exec:" + PATH + " E2BIG EAGAIN EFAULT EINVAL EISDIR ELIBBAD EMFILE ENFILE ENOEXEC EPERM ETXTBSY",
                    "spawn:" + PATH + " EAGAIN EINVAL ENOEXEC EPERM",
                    "waitForAnyChild: ECHILD EINTR EINVAL",
                    "drain: EBADF EINTR EIO ENOTTY",
                    "reboot: EFAULT EINVAL EPERM")
            .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(':')), ListedErrnos::errnos));

    private ListedErrnos() {}

    private static List<Errno> errnos(String line) {
        return Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split(" "))
                .map(Errno::valueOf)
                .distinct()
                .toList();
    }

    /** None for what cannot fail. */
    static List<Errno> of(Method method) {
        return BY_METHOD.getOrDefault(method.getName(), List.of());
    }
}
