package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Operation;
import java.util.function.Supplier;

/** By prctl(2), which knows threads alone, and by system calls without glibc's wrappers, which would change every thread. */
final class ThreadCredentials implements Credentials {
    private static final int PR_SET_KEEPCAPS = 8;
    private static final int PR_CAPBSET_DROP = 24;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int PR_CAP_AMBIENT = 47;
    private static final int PR_CAP_AMBIENT_RAISE = 2;
    private static final int LINUX_CAPABILITY_VERSION_3 = 0x2008_0522;

    @Override
    public boolean dropFromBoundingSet(int capability) {
        try {
            prctl(
                    () -> Operation.DROP_FROM_BOUNDING_SET.of(capability + " from the bounding set"),
                    PR_CAPBSET_DROP,
                    capability,
                    0);
            return true;
        } catch (KernelException refused) {
            if (refused.errno() == Errno.EINVAL) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void keepCapabilities() {
        prctl(() -> Operation.KEEP_CAPABILITIES.of("over a change of user"), PR_SET_KEEPCAPS, 1, 0);
    }

    @Override
    public void setUser(long user, long group) {
        var name = user + ":" + group;
        check(() -> "drop groups for user " + name, () -> LibC.syscall(Abi.CURRENT.setgroups, 0, 0, 0));
        check(() -> "set group of user " + name, () -> LibC.syscall(Abi.CURRENT.setresgid, group, group, group));
        check(() -> Operation.SET_USER.of(name), () -> LibC.syscall(Abi.CURRENT.setresuid, user, user, user));
    }

    @Override
    public void setCapabilities(long bits) {
        // struct __user_cap_header_struct (version, pid: 0 is the calling thread), then two of __user_cap_data_struct
        // (effective, permitted, inheritable): capabilities 0 to 31, and 32 to 63.
        var header = new int[] {LINUX_CAPABILITY_VERSION_3, 0};
        var low = (int) bits;
        var high = (int) (bits >>> Integer.SIZE);
        var data = new int[] {low, low, low, high, high, high};
        check(
                () -> Operation.SET_CAPABILITIES.of("0x" + Long.toHexString(bits)),
                () -> LibC.syscall(Abi.CURRENT.capset, header, data));
    }

    @Override
    public void raiseAmbient(int capability) {
        prctl(() -> Operation.RAISE_AMBIENT.of(capability), PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability);
    }

    @Override
    public void noNewPrivileges() {
        prctl(Operation.NO_NEW_PRIVILEGES::words, PR_SET_NO_NEW_PRIVS, 1, 0);
    }

    private static void prctl(Supplier<String> operation, int option, long second, long third) {
        check(operation, () -> LibC.prctl(option, second, third, 0, 0));
    }
}
