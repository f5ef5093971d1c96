package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.Errno;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;

/**
 * The likeliest cause of an exec that failed, and what to do about it.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/execve.2.html">execve(2)</a>
 */
public final class ExecDiagnosis {
    /** As where the disk of the root is pulled out while it is mounted. */
    private static final String UNREADABLE_TOO =
            "its disk is gone or broken, looking into it gives EIO too: see the host's log";

    private final Kernel kernel;
    private final Permissions permissions;

    public ExecDiagnosis(Kernel kernel, Permissions permissions) {
        this.kernel = kernel;
        this.permissions = permissions;
    }

    /** {@code  (cause: what to do)}, to be put behind the message of the exec; empty where nothing is known. */
    public String of(String path, Errno errno) {
        var cause = besideTheFile(errno);
        if (cause.isEmpty()) {
            cause = ofTheFile(path, errno);
        }
        return cause.isEmpty() ? "" : " (" + cause + ")";
    }

    private String besideTheFile(Errno errno) {
        return switch (errno) {
            case E2BIG ->
                "arguments and environment together are too long: shorten init.agent.args and init.agent.env, or raise"
                        + " init.agent.rlimits.stack, a quarter of which is for them";
            case EAGAIN -> "the user has more processes than its limit: raise init.agent.rlimits.nproc";
            case ENOMEM -> "memory is short: give the machine more, or raise init.agent.rlimits.as and .data";
            case ETXTBSY -> "somebody has the file open for writing: close it, at the host where the host shares it";
            case EPERM ->
                "the file has capabilities of its own that init.agent.caps leaves out (name them there, or take them off"
                        + " the file by setcap -r), or a security module refuses it";
            default -> "";
        };
    }

    private String ofTheFile(String path, Errno errno) {
        try {
            var fault = new ProgramCheck(kernel, permissions, errno).fault(path);
            return fault.isEmpty() ? whereNothingIsWrong(errno) : fault;
        } catch (KernelException unreadable) {
            return unreadable.errno() == Errno.EIO ? UNREADABLE_TOO : "looking into it failed: " + unreadable.errno();
        }
    }

    private static String whereNothingIsWrong(Errno errno) {
        return switch (errno) {
            case EACCES ->
                "nothing about the file forbids it: a security module does, or its file system is mounted noexec";
            case EIO -> "the disk does not answer, or verity found it changed";
            case ENOEXEC -> "this kernel runs no program of its format";
            default -> "";
        };
    }
}
