package io.quinit.steps.agent.diagnosis;

import io.quinit.fake.RecordingKernel;
import io.quinit.kernel.Errno;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A machine whose agent cannot be exec'd, and what is told of it. */
final class MachineWithAgent {
    static final String PATH = "/usr/local/bin/guest-agent";

    final RecordingKernel kernel = new RecordingKernel();
    Permissions permissions = Permissions.of(Optional.empty(), Optional.empty());

    RecordingKernel script(String text) {
        return program(text.getBytes(StandardCharsets.US_ASCII));
    }

    RecordingKernel program(byte[] content) {
        return kernel.executable(PATH, content);
    }

    String diagnosis(Errno errno) {
        return new ExecDiagnosis(kernel, permissions).of(PATH, errno);
    }
}
