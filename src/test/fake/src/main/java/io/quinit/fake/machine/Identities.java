package io.quinit.fake.machine;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Operation;
import java.util.HashMap;
import java.util.Map;

/**
 * As whom each thread acts, by the rules of Linux.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>
 */
final class Identities implements Credentials {
    static final int SYS_RESOURCE = 24;
    static final int SYS_BOOT = 22;
    static final int SYS_ADMIN = 21;
    static final int SYS_CHROOT = 18;
    static final int SYS_MODULE = 16;
    private static final int SETGID = 6;
    private static final int SETUID = 7;
    private static final int SETPCAP = 8;
    private static final int LAST = 40;
    private static final long ALL = (1L << LAST + 1) - 1;

    private final Trace trace;
    private final Map<Thread, State> byThread = new HashMap<>();

    Identities(Trace trace) {
        this.trace = trace;
    }

    private static final class State {
        private long user;
        private long group;
        private long permitted = ALL;
        private long effective = ALL;
        private long inheritable;
        private long bounding = ALL;
        private long ambient;
        private boolean keeps;
        private boolean noNewPrivileges;
    }

    private synchronized State mine() {
        return byThread.computeIfAbsent(Thread.currentThread(), thread -> new State());
    }

    boolean has(int capability) {
        return (mine().effective & 1L << capability) != 0;
    }

    /** @throws Refused EPERM */
    void need(int capability) {
        Refused.unless(has(capability), Errno.EPERM);
    }

    /** What a program gets that is neither set-user-ID nor has capabilities of its own. */
    Identity afterExec() {
        var state = mine();
        var permitted = state.user == 0 ? state.inheritable | state.bounding : state.ambient;
        return new Identity(
                state.user, state.group, permitted, permitted, state.bounding, state.ambient, state.noNewPrivileges);
    }

    @Override
    public boolean dropFromBoundingSet(int capability) {
        var call = Operation.DROP_FROM_BOUNDING_SET.of(capability);
        if (capability > LAST) {
            return trace.get(call, () -> false);
        }
        return trace.changed(call, () -> {
            need(SETPCAP);
            mine().bounding &= ~(1L << capability);
            return true;
        });
    }

    @Override
    public void keepCapabilities() {
        trace.change(Operation.KEEP_CAPABILITIES.words(), () -> mine().keeps = true);
    }

    @Override
    public void setUser(long user, long group) {
        trace.change(Operation.SET_USER.of(user + ":" + group), () -> {
            need(SETGID);
            need(SETUID);
            Refused.unless(user >>> 32 == 0 && user != 0xffff_ffffL && group >>> 32 == 0, Errno.EINVAL);
            become(mine(), user, group);
        });
    }

    private static void become(State state, long user, long group) {
        var leavesRoot = state.user == 0 && user != 0;
        state.user = user;
        state.group = group;
        if (leavesRoot) {
            state.permitted = state.keeps ? state.permitted : 0;
            state.effective = 0;
            state.ambient = 0;
        }
    }

    @Override
    public void setCapabilities(long bits) {
        trace.change(Operation.SET_CAPABILITIES.of("0x" + Long.toHexString(bits)), () -> {
            var state = mine();
            var known = bits & ALL;
            Refused.unless((known & ~state.permitted) == 0, Errno.EPERM);
            Refused.unless((known & ~(state.inheritable | state.bounding)) == 0, Errno.EPERM);
            state.permitted = known;
            state.effective = known;
            state.inheritable = known;
            state.ambient &= known;
        });
    }

    @Override
    public void raiseAmbient(int capability) {
        trace.change(Operation.RAISE_AMBIENT.of(capability), () -> {
            Refused.unless(capability <= LAST, Errno.EINVAL);
            var bit = 1L << capability;
            Refused.unless((mine().permitted & mine().inheritable & bit) != 0, Errno.EPERM);
            mine().ambient |= bit;
        });
    }

    @Override
    public void noNewPrivileges() {
        trace.change(Operation.NO_NEW_PRIVILEGES.words(), () -> mine().noNewPrivileges = true);
    }
}
