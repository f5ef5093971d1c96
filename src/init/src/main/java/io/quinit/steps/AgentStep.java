package io.quinit.steps;

import io.quinit.boot.BootFailure;
import io.quinit.boot.BootOrder;
import io.quinit.boot.BootStep;
import io.quinit.boot.Console;
import io.quinit.boot.StepLog;
import io.quinit.cmdline.Words;
import io.quinit.kernel.Errno;
import io.quinit.kernel.FileStatus;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Becomes the guest agent, which keeps PID 1.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/execve.2.html">execve(2)</a>
 */
@Singleton
@Priority(BootOrder.AGENT)
public final class AgentStep implements BootStep {
    /** INR_OPEN_CUR of the kernel: the Java runtime raised it for itself, and limits survive an exec. */
    private static final long SOFT_LIMIT_OF_FILES = 1024;

    private static final List<String> LAST_TERMINALS = List.of("/dev/console", "/dev/null");

    private final Kernel kernel;
    private final AgentConfig config;
    private final Console console;
    private final AgentEnvironment environment;

    public AgentStep(Kernel kernel, AgentConfig config, Console console) {
        this.kernel = kernel;
        this.config = config;
        this.console = console;
        this.environment = AgentEnvironment.fromKernel(kernel);
    }

    @Override
    public Set<String> needs() {
        return Set.of("switch-root");
    }

    @Override
    public Set<String> precedes() {
        return Set.of();
    }

    @Override
    public void run(StepLog log) {
        log.debug("exec " + config.path());
        try {
            openTerminal();
            limitOpenFiles(log);
            kernel.closeFrom(3);
            kernel.execve(config.path(), arguments(), environment.variables());
        } catch (KernelException failure) {
            throw new BootFailure(id(), failure.getMessage() + hint(failure.errno()), failure);
        }
    }

    /** An agent with a higher limit is better than none. */
    private void limitOpenFiles(StepLog log) {
        try {
            kernel.limitOpenFiles(SOFT_LIMIT_OF_FILES);
        } catch (KernelException failure) {
            log.warn(failure.getMessage());
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add(config.path());
        arguments.addAll(config.args().map(Words::words).orElse(List.of()));
        return arguments;
    }

    /** Descriptors 0, 1 and 2, read-write, on the first that opens. */
    private void openTerminal() {
        var candidates = new ArrayList<String>();
        console.chosen().ifPresent(candidates::add);
        candidates.addAll(LAST_TERMINALS);
        for (var path : candidates) {
            try (var terminal = kernel.open(path, OpenFlag.RDWR, OpenFlag.NOCTTY)) {
                for (var number = 0; number <= 2; number++) {
                    kernel.duplicate(terminal, number);
                }
                return;
            } catch (KernelException unusable) {
                continue;
            }
        }
    }

    private String hint(Errno errno) {
        var file = statusOfAgent();
        return switch (errno) {
            case ENOENT ->
                file.isPresent()
                        ? " (the file is there, its interpreter or loader is not)"
                        : " (put the agent into the root file system, or name it by init.agent)";
            case ENOEXEC -> " (made for another architecture, empty, or a script without #!)";
            case EACCES -> accessHint(file.orElse(null));
            default -> "";
        };
    }

    private Optional<FileStatus> statusOfAgent() {
        try {
            return kernel.status(config.path());
        } catch (KernelException unreadable) {
            return Optional.empty();
        }
    }

    private static String accessHint(FileStatus file) {
        if (file != null && file.isDirectory()) {
            return " (it is a directory)";
        }
        return file != null && !file.isExecutable()
                ? " (not executable: chmod 755)"
                : " (a folder on its path is closed)";
    }
}
