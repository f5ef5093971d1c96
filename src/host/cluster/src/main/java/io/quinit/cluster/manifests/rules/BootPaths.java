package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.Arrays;
import java.util.stream.Stream;

/** Paths in an image are absolute, and climb nowhere (pkg/storage/admitters/disks.go, ValidatePath). */
final class BootPaths implements MachineRule {
    @Override
    public void check(MachineTemplate machine, Findings findings) {

        Stream.concat(
                        Stream.of("kernelPath", "initrdPath")
                                .map(name -> machine.kernelBoot().at("container", name)),
                        machine.spec("volumes").each().stream().map(volume -> volume.at("containerDisk", "path")))
                .filter(Field::exists)
                .filter(path -> !isPlain(path.text()))
                .forEach(path -> findings.expected(
                        machine.owner(), path, "an absolute path of a file, without . and .. and //"));
    }

    private static boolean isPlain(String path) {
        if (!path.startsWith("/") || path.equals("/")) {
            return false;
        }
        String[] names = path.substring(1).split("/");
        return Arrays.stream(names).noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
    }
}
