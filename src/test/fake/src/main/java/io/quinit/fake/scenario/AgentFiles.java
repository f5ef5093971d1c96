package io.quinit.fake.scenario;

import io.quinit.fake.machine.ProgramFile;
import io.quinit.fake.machine.SeedFile;
import java.util.ArrayList;
import java.util.List;

/** The root file system: the directories that every one has, and the agent. */
final class AgentFiles {
    private static final List<String> DIRECTORIES =
            List.of("bin", "dev", "etc", "proc", "root", "sys", "tmp", "usr/local/bin");

    private final List<SeedFile> root = new ArrayList<>();

    AgentFiles(Section agent, String architecture) {
        DIRECTORIES.forEach(directory -> root.add(SeedFile.directory(directory)));
        root.add(SeedFile.file("etc/os-release", "ID=debian\n"));
        if (!agent.flag("missing")) {
            var path = agent.text("path", "/usr/local/bin/guest-agent");
            var output = agent.text("prints", "agent: running");
            root.add(SeedFile.program(path.substring(1), ProgramFile.printing(output + "\n", architecture)));
        }
    }

    List<SeedFile> root() {
        return List.copyOf(root);
    }
}
