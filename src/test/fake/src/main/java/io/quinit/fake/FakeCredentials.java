package io.quinit.fake;

import io.quinit.kernel.Credentials;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Remembers which threads gave up what root may do: they cannot take it back, and the others still have it. */
final class FakeCredentials implements Credentials {
    private static final int LAST_CAPABILITY = 40;

    private final Consumer<String> change;
    private final Set<Thread> unprivileged = new HashSet<>();

    FakeCredentials(Consumer<String> change) {
        this.change = change;
    }

    boolean arePrivileged() {
        return !unprivileged.contains(Thread.currentThread());
    }

    @Override
    public boolean dropFromBoundingSet(int capability) {
        if (capability > LAST_CAPABILITY) {
            return false;
        }
        giveUp("drop capability " + capability);
        return true;
    }

    @Override
    public void keepCapabilities() {
        change.accept("keep capabilities");
    }

    @Override
    public void setUser(long user, long group) {
        giveUp("set user " + user + ":" + group);
    }

    @Override
    public void setCapabilities(long bits) {
        giveUp("set capabilities 0x" + Long.toHexString(bits));
    }

    @Override
    public void raiseAmbient(int capability) {
        change.accept("raise ambient capability " + capability);
    }

    @Override
    public void noNewPrivileges() {
        giveUp("set no_new_privs");
    }

    private void giveUp(String call) {
        change.accept(call);
        unprivileged.add(Thread.currentThread());
    }
}
