package io.quinit.kernel;

/**
 * As whom a thread acts. To Linux this belongs to the THREAD, not to the process, and so it is here: each call changes the calling
 * thread alone (glibc's functions of the same names change all threads). A thread that calls execve(2) brings its credentials into
 * the new program; where that fails the other threads still have theirs.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/credentials.7.html">credentials(7)</a>
 * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>
 */
public interface Credentials {

    /**
     * Takes a capability out of the bounding set, so that no program that is exec'd later can have it: PR_CAPBSET_DROP of
     * prctl(2).
     *
     * @return false where the kernel has no capability of this number (EINVAL): nor has it any higher one
     * @throws KernelException EPERM without CAP_SETPCAP
     */
    boolean dropFromBoundingSet(int capability);

    /** Lets capabilities that are permitted outlast a change from root to another user: PR_SET_KEEPCAPS of prctl(2). */
    void keepCapabilities();

    /**
     * Real, effective and saved user and group, and no supplementary groups: setgroups(2), setresgid(2), setresuid(2).
     *
     * @throws KernelException EPERM without CAP_SETUID and CAP_SETGID; EINVAL a number that the user namespace does not have
     */
    void setUser(long user, long group);

    /**
     * Permitted, effective and inheritable capabilities: capset(2).
     *
     * @param bits bit n stands for capability n; those that the kernel does not have are left out
     * @throws KernelException EPERM one that is not permitted to the thread, or not in its bounding set
     */
    void setCapabilities(long bits);

    /**
     * Keeps a capability over the exec of a program that is neither root's nor has capabilities of its own: PR_CAP_AMBIENT_RAISE of
     * prctl(2), since Linux 4.3.
     *
     * @throws KernelException EPERM it is not both permitted and inheritable; EINVAL the kernel does not have it
     */
    void raiseAmbient(int capability);

    /** execve(2) gives no more privileges from here on: PR_SET_NO_NEW_PRIVS of prctl(2). Cannot be taken back. */
    void noNewPrivileges();
}
