package io.quinit.kernel;

/** A program that is ready to be exec'd: all memory that the call needs is there. */
public interface Program extends AutoCloseable {

    /**
     * execve(2). Does not return: the calling thread, with its {@link Credentials}, becomes the process, and every other thread
     * ends.
     *
     * @throws KernelException ENOENT no such file or interpreter; ENOEXEC no format that the kernel knows; EACCES not
     *     executable, no file, or mounted noexec; E2BIG; EAGAIN the user has more processes than its limit
     */
    void exec();

    @Override
    void close();
}
