package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;
import static io.quinit.kernel.jna.Call.checkInt;

import com.sun.jna.Memory;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import io.quinit.kernel.Operation;
import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.List;

/** Children, and the limits of the process. */
final class ProcessCalls {
    private static final short POSIX_SPAWN_SETSID = 0x80;

    /** glibc's posix_spawnattr_t takes 336 bytes and posix_spawn_file_actions_t 80. */
    private static final int SIZEOF_SPAWN_STRUCTURE = 512;

    int spawn(String path, List<String> arguments, List<String> environment, String terminal) {
        var pid = new int[1];
        try (var argv = new StringVector(arguments);
                var envp = new StringVector(environment);
                var attributes = new Memory(SIZEOF_SPAWN_STRUCTURE);
                var actions = new Memory(SIZEOF_SPAWN_STRUCTURE)) {
            LibCSpawn.posix_spawnattr_init(attributes);
            LibCSpawn.posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSID);
            LibCSpawn.posix_spawn_file_actions_init(actions);
            // Opened by the leader of a session without O_NOCTTY: that makes it the controlling terminal
            // (credentials(7)).
            var flags = Abi.CURRENT.openFlags(OpenFlag.RDWR) & ~Abi.O_CLOEXEC;
            LibCSpawn.posix_spawn_file_actions_addopen(actions, 0, terminal, flags, 0);
            LibCSpawn.posix_spawn_file_actions_adddup2(actions, 0, 1);
            LibCSpawn.posix_spawn_file_actions_adddup2(actions, 0, 2);
            var errno = LibCSpawn.posix_spawn(pid, path, actions, attributes, argv.pointer(), envp.pointer());
            if (errno != 0) {
                throw KernelException.of(Operation.SPAWN.of(path + " on " + terminal), errno);
            }
        }
        return pid[0];
    }

    int waitForAnyChild() {
        var status = new int[1];
        return checkInt(Operation.WAIT_FOR_ANY_CHILD::words, () -> LibCSpawn.waitpid(-1, status, 0));
    }

    ResourceLimit limit(Resource resource) {
        // struct rlimit: soft, hard.
        var limits = new long[2];
        check(() -> Operation.LIMIT.of(resource), () -> LibC.getrlimit(resource.number(), limits));
        return new ResourceLimit(limits[0], limits[1]);
    }

    void setLimit(Resource resource, ResourceLimit limit) {
        var limits = new long[] {limit.soft(), limit.hard()};
        check(() -> Operation.SET_LIMIT.of(resource + " to " + limit), () -> LibC.setrlimit(resource.number(), limits));
    }
}
