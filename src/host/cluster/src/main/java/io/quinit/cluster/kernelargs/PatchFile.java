package io.quinit.cluster.kernelargs;

import io.quinit.host.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The patch of kernel arguments that a Kustomize directory applies, as it is and as it should be. */
public record PatchFile(Path path, String text) {
    public static PatchFile of(KustomizeDirectory directory, MergedLine line) {
        return new PatchFile(
                directory.directory().resolve(KustomizeDirectory.PATCH), KernelArgsPatch.text(directory, line));
    }

    public boolean isUpToDate() throws IOException {
        return Files.exists(path) && Files.readString(path).equals(text);
    }

    public void write() throws IOException {
        OutputFile.replace(path, file -> Files.writeString(file, text));
    }
}
