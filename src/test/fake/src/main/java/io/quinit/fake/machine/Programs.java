package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import io.quinit.kernel.MountFlag;
import io.quinit.kernel.OpenFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What is executed, and what comes of it. */
final class Programs {
    /** How often the interpreter of a script may be a script (exec_binprm in fs/exec.c). */
    private static final int MAX_SCRIPTS = 5;

    private final Process process;
    private final Descriptors descriptors;
    private final FileCalls files;
    private final Identities identities;
    private final Limits limits;
    private final String architecture;
    private final Deque<Integer> ended = new ArrayDeque<>();
    private int lastPid = 1;

    Programs(
            Process process,
            Descriptors descriptors,
            FileCalls files,
            Identities identities,
            Limits limits,
            String architecture) {
        this.process = process;
        this.descriptors = descriptors;
        this.files = files;
        this.identities = identities;
        this.limits = limits;
        this.architecture = architecture;
    }

    /** Prints what the program prints. */
    Execution exec(String path, List<String> arguments, List<String> environment) {
        var program = load(path, 0);
        var directory = MountTree.path(process.directory(), process.root()).orElse("(unreachable)");
        var execution = new Execution(
                path,
                List.copyOf(arguments),
                List.copyOf(environment),
                descriptors.keptByExec(),
                directory,
                process.root().mount().source(),
                identities.afterExec(),
                limits.changed());
        descriptors.print(1, program.output());
        return execution;
    }

    /** @throws Refused ENOENT, EACCES, ENOEXEC, ELOOP */
    private ProgramFile load(String path, int scripts) {
        Refused.unless(scripts <= MAX_SCRIPTS, Errno.ELOOP);
        var file = executable(path);
        if (file.isScript()) {
            load(file.scriptInterpreter(), scripts + 1);
            return file;
        }
        var loader = file.loader(architecture);
        if (!loader.isEmpty()) {
            executable(loader);
        }
        return file;
    }

    private ProgramFile executable(String path) {
        var place = process.find(path);
        var inode = place.inode();
        Refused.unless(inode.isRegular() && !place.mount().has(MountFlag.NOEXEC), Errno.EACCES);
        var bits = identities.afterExec().user() == 0 ? 0111 : 0001;
        Refused.unless((inode.permissions() & bits) != 0, Errno.EACCES);
        return new ProgramFile(inode.content().read());
    }

    /** The child has ended by the time somebody waits. */
    int spawn(String path, String terminal) {
        var output = load(path, 0).output();
        files.open(process.find(terminal), terminal, Set.of(OpenFlag.RDWR)).writeOn(output);
        ended.add(++lastPid);
        return lastPid;
    }

    int waitForAny() {
        Refused.unless(!ended.isEmpty(), Errno.ECHILD);
        return ended.remove();
    }
}
