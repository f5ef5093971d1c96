package io.quinit.dist.oci;

import io.quinit.host.HostFailure;
import io.quinit.host.PrintableText;
import io.quinit.image.MalformedFileException;
import io.quinit.image.TargetKernel;
import io.quinit.image.tree.TargetImageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Kernel and initramfs belong together: a kernel loads no module of another release. An initramfs without modules fits every kernel
 * that has all it needs built in.
 *
 * @param paths for messages
 * @param directory for what has to be unpacked
 */
record KernelRule(ImagePaths paths, Path directory) {
    /** @param platform which processor the image says it is for */
    List<String> problems(Path kernelFile, Path initramfs, String platform) throws IOException {
        var problems = new ArrayList<String>();
        try {
            var releases = releases(initramfs);
            var kernel = SourceKernel.of(kernelFile, paths.kernel());
            if (!kernel.platform().equals(platform)) {
                problems.add("%s is for %s, and the image says that it is for %s"
                        .formatted(paths.kernel(), kernel.platform(), PrintableText.quoted(platform)));
            }
            if (!releases.isEmpty() && !releases.contains(kernel.release())) {
                problems.add("%s is of release %s, and the modules in %s of %s: make both from one kernel package"
                        .formatted(paths.kernel(), kernel.release(), paths.initramfs(), String.join(", ", releases)));
            }
        } catch (HostFailure failure) {
            problems.add(failure.getMessage());
        }
        return problems;
    }

    private List<String> releases(Path initramfs) throws IOException {
        try (var tree = TargetImageFile.open(initramfs, directory)) {
            return TargetKernel.in(tree).stream().map(TargetKernel::version).toList();
        } catch (MalformedFileException failure) {
            var told = failure.getMessage().replace(initramfs.toString(), paths.initramfs());
            throw new HostFailure(told, failure);
        }
    }
}
