package io.quinit.steps.agent.diagnosis;

import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A machine whose agent cannot be exec'd, and what is told of it. */
final class MachineWithAgent {
    static final String PATH = "/usr/local/bin/guest-agent";

    final TestMachine kernel = new TestMachine();
    Permissions permissions = Permissions.of(Optional.empty(), Optional.empty());

    TestMachine script(String text) {
        return program(text.getBytes(StandardCharsets.US_ASCII));
    }

    TestMachine program(byte[] content) {
        return kernel.executable(PATH, content);
    }

    String diagnosis(Errno errno) {
        return new ExecDiagnosis(kernel, permissions).of(PATH, errno);
    }
}
