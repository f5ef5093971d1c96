package io.quinit.dev;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Stream;

/** Dev mode as its script starts it, with tests that run without a key being pressed. */
final class DevMode implements AutoCloseable {
    /** Of the whole run, downloads among it; who waits longer than that waits in vain. */
    private static final long LIMIT_MILLIS = 8 * 60 * 1000L;

    /** What is shown where a line does not come. */
    private static final int LAST_LINES = 60;

    private final Timer limit = new Timer(true);
    private final ArrayDeque<String> last = new ArrayDeque<>();
    private final Process process;
    private final BufferedReader output;

    private DevMode(Process process) {
        this.process = process;
        this.output = process.inputReader();
        limit.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        end();
                    }
                },
                LIMIT_MILLIS);
    }

    static DevMode start(Path project) throws IOException {
        var command = new ProcessBuilder(project.resolve("src/scripts/dev").toString())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        command.environment().put("QUARKUS_TEST_CONTINUOUS_TESTING", "enabled");
        return new DevMode(command.start());
    }

    /** The next line that holds one of some texts. */
    String await(String... texts) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            last.add(line);
            if (last.size() > LAST_LINES) {
                last.remove();
            }
            if (Stream.of(texts).anyMatch(line::contains)) {
                return line;
            }
        }
        throw new AssertionError(
                "dev mode ended before it said '%s':%n%s".formatted(String.join("' or '", texts), told()));
    }

    /** The end of a run of the tests. @throws AssertionError when one of them failed, at once: none is run again by itself */
    void awaitPassingTests() throws IOException {
        if (await("tests are passing", "test failed (", "tests failed (").contains("failed (")) {
            throw new AssertionError("tests failed:%n%s".formatted(told()));
        }
    }

    private String told() {
        return String.join("\n", last);
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        limit.cancel();
        end();
    }
}
