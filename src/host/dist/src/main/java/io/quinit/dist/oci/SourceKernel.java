package io.quinit.dist.oci;

import io.quinit.dist.Megabytes;
import io.quinit.host.HostFailure;
import io.quinit.image.Architecture;
import io.quinit.image.KernelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a kernel file is.
 *
 * @param release as {@code uname -r} will say
 */
record SourceKernel(Architecture architecture, String release) {
    /** Debian's largest has 12 MB; whoever calls gigabytes a kernel wants our memory. */
    private static final long LIMIT = 256L << 20;

    /**
     * @param name for a message
     * @throws HostFailure when it is none that tells
     */
    static SourceKernel of(Path file, String name) throws IOException {
        if (Files.size(file) > LIMIT) {
            throw new HostFailure("%s has %s; expected a kernel, of at most %s"
                    .formatted(name, Megabytes.of(Files.size(file)), Megabytes.of(LIMIT)));
        }
        var bytes = Files.readAllBytes(file);
        var architecture = KernelFile.architecture(bytes)
                .orElseThrow(() -> new HostFailure(
                        name + " is no kernel that says what it is for; expected a bzImage of x86-64 or an"
                                + " uncompressed Image of aarch64"));
        var release = KernelFile.release(bytes)
                .orElseThrow(() -> new HostFailure(
                        name + " is a kernel for %s that does not say its release".formatted(architecture)));
        return new SourceKernel(architecture, release);
    }

    /** As Go, and so every container tool, calls the processor. */
    String platform() {
        return switch (architecture) {
            case X86_64 -> "amd64";
            case AARCH64 -> "arm64";
        };
    }
}
