package io.quinit.fake.contract;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.List;

/** The process, its limits, what it executes, and what the kernel says of itself. */
final class ProcessContract {
    private static final long MORE_THAN_ANY = 1L << 40;

    static final List<Check> CHECKS = List.of(
            new Check("init-is-process-1", kernel -> Expect.same(1, kernel.getpid(), "its number")),
            new Check("uname-names-release-and-machine", ProcessContract::uname),
            new Check("time-does-not-go-back", ProcessContract::time),
            new Check("limit-is-kept", ProcessContract::limit),
            new Check(
                    "soft-limit-above-hard-is-EINVAL",
                    kernel -> Expect.refused(
                            Errno.EINVAL, () -> kernel.setLimit(Resource.CORE, new ResourceLimit(2, 1)))),
            new Check(
                    "more-files-than-nr_open-is-EPERM",
                    kernel -> Expect.refused(
                            Errno.EPERM,
                            () -> kernel.setLimit(Resource.NOFILE, new ResourceLimit(MORE_THAN_ANY, MORE_THAN_ANY)))),
            new Check("missing-program-is-ENOENT", kernel -> exec(kernel, Errno.ENOENT, "/tmp/no-program")),
            new Check("directory-is-no-program", kernel -> exec(kernel, Errno.EACCES, "/tmp")),
            new Check("device-is-no-program", kernel -> exec(kernel, Errno.EACCES, "/dev/null")),
            new Check("nobody-to-wait-for-is-ECHILD", kernel -> Expect.refused(Errno.ECHILD, kernel::waitForAnyChild)),
            new Check("null-is-no-terminal", ProcessContract::drain),
            new Check(
                    "number-beyond-a-sysctl-is-EINVAL",
                    kernel -> Expect.refused(
                            Errno.EINVAL, () -> new Files(kernel).write("/proc/sys/vm/swappiness", "much"))),
            new Check("sysctl-is-kept", ProcessContract::sysctl));

    private ProcessContract() {}

    private static void uname(Kernel kernel) {
        var name = kernel.uname();
        Expect.that(!name.release().isEmpty(), "no release");
        Expect.that(List.of("x86_64", "aarch64").contains(name.machine()), "the machine is " + name.machine());
    }

    private static void time(Kernel kernel) {
        var before = kernel.uptime();
        Expect.that(!before.isZero() && kernel.uptime().compareTo(before) >= 0, "it does");
    }

    private static void limit(Kernel kernel) {
        var before = kernel.limit(Resource.CORE);
        kernel.setLimit(Resource.CORE, new ResourceLimit(0, before.hard()));
        Expect.same(0L, kernel.limit(Resource.CORE).soft(), "the limit");
        kernel.setLimit(Resource.CORE, before);
    }

    private static void exec(Kernel kernel, Errno errno, String path) {
        try (var program = kernel.program(path, List.of(path), List.of())) {
            Expect.refused(errno, program::exec);
        }
    }

    private static void drain(Kernel kernel) {
        try (var file = kernel.open("/dev/null", OpenFlag.WRONLY)) {
            Expect.refused(Errno.ENOTTY, () -> kernel.drain(file));
        }
    }

    private static void sysctl(Kernel kernel) {
        var files = new Files(kernel);
        files.write("/proc/sys/vm/page-cluster", "1");
        Expect.same("1\n", files.read("/proc/sys/vm/page-cluster"), "its value");
    }
}
