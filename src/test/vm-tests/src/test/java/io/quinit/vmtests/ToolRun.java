package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Commands of quinit-tool, as a user runs them. */
final class ToolRun {
    private ToolRun() {}

    /** Runs a command that has to succeed; gives what it prints. */
    static String of(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertThat(status).as(command.getClass().getSimpleName() + "\n" + err).isZero();
        return out.toString();
    }
}
