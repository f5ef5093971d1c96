package io.quinit.kernel.jna;

import static io.quinit.kernel.jna.Call.check;

import com.sun.jna.Memory;
import io.quinit.kernel.Operation;
import io.quinit.kernel.Program;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The three arguments of execve(2) in memory of their own: a limit of memory that is set later cannot keep them from being made. */
final class ReadyProgram implements Program {
    private final String path;
    private final Memory pathname;
    private final StringVector argv;
    private final StringVector envp;

    ReadyProgram(String path, List<String> arguments, List<String> environment) {
        this.path = path;
        var bytes = path.getBytes(StandardCharsets.UTF_8);
        pathname = new Memory(bytes.length + 1L);
        pathname.write(0, bytes, 0, bytes.length);
        pathname.setByte(bytes.length, (byte) 0);
        argv = new StringVector(arguments);
        envp = new StringVector(environment);
    }

    @Override
    public void exec() {
        check(() -> Operation.EXEC.of(path), () -> LibC.execve(pathname, argv.pointer(), envp.pointer()));
    }

    @Override
    public void close() {
        pathname.close();
        argv.close();
        envp.close();
    }
}
