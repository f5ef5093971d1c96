package io.quinit.dist.initramfs;

import io.quinit.host.HostFailure;
import io.quinit.image.DirectoryTree;
import io.quinit.image.TargetKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which kernel of an unpacked package is meant. */
public final class KernelChoice {
    private KernelChoice() {}

    /** @param version the one to take; empty when the directory holds only one */
    public static TargetKernel in(Path directory, Optional<String> version) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new HostFailure(
                    "%s is no folder; expected an unpacked kernel package, as `quinit-tool kernel` prints one"
                            .formatted(directory));
        }
        var kernels = TargetKernel.in(DirectoryTree.of(directory));
        if (kernels.isEmpty()) {
            throw new HostFailure(
                    "%s holds no lib/modules/VERSION; expected an unpacked kernel package".formatted(directory));
        }
        var fitting = kernels.stream()
                .filter(kernel -> version.isEmpty() || version.get().equals(kernel.version()))
                .toList();
        if (fitting.size() != 1) {
            throw new HostFailure("%s holds the kernels %s; name one of them with --kernel-version"
                    .formatted(
                            directory,
                            kernels.stream().map(TargetKernel::version).collect(Collectors.joining(", "))));
        }
        return fitting.getFirst();
    }
}
