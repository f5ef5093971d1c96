package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;
import static io.quinit.kernel.jna.Call.checkInt;

import com.sun.jna.Memory;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.util.List;

/** Programs: execve, posix_spawn and what belongs to them. */
final class ProcessCalls {
    private static final int RLIMIT_NOFILE = 7;
    private static final short POSIX_SPAWN_SETSID = 0x80;

    /** glibc's posix_spawnattr_t takes 336 bytes and posix_spawn_file_actions_t 80. */
    private static final int SIZEOF_SPAWN_STRUCTURE = 512;

    void execve(String path, List<String> arguments, List<String> environment) {
        try (var argv = new StringVector(arguments);
                var envp = new StringVector(environment)) {
            check(() -> "exec " + path, () -> LibC.execve(path, argv.pointer(), envp.pointer()));
        }
    }

    int spawn(String path, List<String> arguments, List<String> environment, String terminal) {
        var pid = new int[1];
        try (var argv = new StringVector(arguments);
                var envp = new StringVector(environment);
                var attributes = new Memory(SIZEOF_SPAWN_STRUCTURE);
                var actions = new Memory(SIZEOF_SPAWN_STRUCTURE)) {
            LibC.posix_spawnattr_init(attributes);
            LibC.posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSID);
            LibC.posix_spawn_file_actions_init(actions);
            // Opened by the leader of a session without O_NOCTTY: that makes it the controlling terminal
            // (credentials(7)).
            var flags = Abi.CURRENT.openFlags(OpenFlag.RDWR) & ~Abi.O_CLOEXEC;
            LibC.posix_spawn_file_actions_addopen(actions, 0, terminal, flags, 0);
            LibC.posix_spawn_file_actions_adddup2(actions, 0, 1);
            LibC.posix_spawn_file_actions_adddup2(actions, 0, 2);
            var errno = LibC.posix_spawn(pid, path, actions, attributes, argv.pointer(), envp.pointer());
            if (errno != 0) {
                throw KernelException.of("spawn " + path + " on " + terminal, errno);
            }
        }
        return pid[0];
    }

    int waitForAnyChild() {
        var status = new int[1];
        return checkInt(() -> "wait for a child", () -> LibC.waitpid(-1, status, 0));
    }

    void limitOpenFiles(long soft) {
        var limits = new long[2];
        check(() -> "get the limit of open files", () -> LibC.getrlimit(RLIMIT_NOFILE, limits));
        limits[0] = Math.min(soft, limits[1]);
        check(() -> "limit open files to " + soft, () -> LibC.setrlimit(RLIMIT_NOFILE, limits));
    }
}
