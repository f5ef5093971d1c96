package io.quinit.cluster.kernelargs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Kernel arguments merged of files, and all that was found of them: by the host's own rules and by the init that will boot. */
public record CheckedLine(MergedLine line, List<LineFinding> findings) {
    public CheckedLine {
        findings = List.copyOf(findings);
    }

    public static CheckedLine of(List<Path> files, InitProgram init) throws IOException {
        MergedLine line = MergedLine.of(files);
        List<LineFinding> findings = new ArrayList<>(LineCheck.check(line.text()));
        findings.addAll(init.check(line.text()));
        return new CheckedLine(line, findings);
    }

    /** Whether a machine may boot with it. */
    public boolean isGood() {
        return findings.stream().noneMatch(LineFinding::fatal);
    }
}
