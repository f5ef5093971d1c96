package io.quinit.image;

import io.quinit.elf.ElfMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the guest agent of an image can be started: it is there, executable, for this processor, and what starts it is there too. */
final class AgentCheck {
    /** As many bytes of a script's first line as the kernel reads: BINPRM_BUF_SIZE. */
    private static final int FIRST_LINE = 256;

    private final FileTree tree;
    private final String agent;
    private final Architecture architecture;
    private final List<ImageProblem> problems = new ArrayList<>();

    private AgentCheck(FileTree tree, String agent, Architecture architecture) {
        this.tree = tree;
        this.agent = agent;
        this.architecture = architecture;
    }

    /** @param agent its path in the image */
    static List<ImageProblem> problems(FileTree tree, String agent, Architecture architecture) throws IOException {
        var check = new AgentCheck(tree, agent, architecture);
        var program = check.program(agent, "the guest agent " + agent);
        if (program.isPresent()) {
            check.start(program.get());
        }
        return check.problems;
    }

    /** Where a program really is; empty, and told, where it cannot be executed. */
    private Optional<String> program(String path, String what) throws IOException {
        try {
            var real = new ImageLinks(tree).follow(path);
            if (!tree.files().contains(real)) {
                report(Check.AGENT, what + " is not in the image" + absence(path, real));
            } else if (!tree.isExecutable(real)) {
                report(Check.AGENT, what + " is not executable: chmod 755 it where the image is made");
            } else {
                return Optional.of(real);
            }
        } catch (MalformedFileException out) {
            report(Check.LINK, what + " is not in the image: " + out.getMessage());
        }
        return Optional.empty();
    }

    private String absence(String path, String real) {
        if (!tree.files().subSet(real + "/", real + "0").isEmpty()) {
            return ": that is a folder";
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        var elsewhere =
                tree.files().stream().filter(file -> file.endsWith("/" + name)).findFirst();
        if (elsewhere.isPresent()) {
            return ": it is /" + elsewhere.get() + " there; say so with init.agent and in the build";
        }
        return path.equals("/" + real) ? "" : ": links lead from there to /" + real;
    }

    private void start(String real) throws IOException {
        var bytes = tree.read(real);
        if (bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!') {
            startScript(bytes);
            return;
        }
        try {
            startProgram(Executable.of(bytes));
        } catch (MalformedFileException failure) {
            report(
                    Check.AGENT,
                    "the guest agent %s is no program and no script: %s".formatted(agent, failure.getMessage()));
        }
    }

    private void startScript(byte[] bytes) throws IOException {
        var head = new String(bytes, 2, Math.min(bytes.length, FIRST_LINE) - 2, StandardCharsets.UTF_8);
        var line = head.lines().findFirst().orElse("").strip();
        var interpreter = line.split("\\s+")[0];
        if (line.endsWith("\r") || interpreter.isEmpty()) {
            report(
                    Check.AGENT,
                    "the guest agent %s is a script whose first line names no interpreter".formatted(agent));
        } else {
            program(interpreter, "the interpreter %s of the guest agent %s".formatted(interpreter, agent));
        }
    }

    private void startProgram(Executable program) throws IOException {
        if (program.machine() != architecture.machine()) {
            report(
                    Check.ARCHITECTURE,
                    "the guest agent %s is for %s, this init for %s"
                            .formatted(agent, ElfMachine.nameOf(program.machine()), architecture));
        } else if (program.interpreter().isPresent()) {
            var loader = program.interpreter().get();
            program(loader, "the loader %s of the guest agent %s".formatted(loader, agent));
        }
    }

    private void report(Check check, String message) {
        problems.add(new ImageProblem(check, agent, message));
    }
}
