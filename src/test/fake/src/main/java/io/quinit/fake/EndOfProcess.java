package io.quinit.fake;

/** The call after which the real process would not go on: exec, reboot, debug exit, exit, pause. An Error, so that nobody handles it. */
public final class EndOfProcess extends Error {
    private static final long serialVersionUID = 1L;

    EndOfProcess(String how) {
        super(how);
    }
}
