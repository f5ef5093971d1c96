package io.quinit.cluster.manifests.rules;

import io.quinit.cluster.manifests.Field;
import io.quinit.cluster.manifests.Findings;
import io.quinit.cluster.manifests.MachineRule;
import io.quinit.cluster.manifests.MachineTemplate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An image is what was tested: by digest, save on a developer's own machines; and no name is one that an overlay has to replace. */
final class PinnedImages implements MachineRule {
    private static final List<String> PLACEHOLDERS = List.of("quinit-boot", "quinit-root");
    private static final Pattern PINNED = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}");

    @Override
    public void check(MachineTemplate machine, Findings findings) {

        images(machine).filter(Field::exists).forEach(image -> {
            String name = image.text();
            if (PLACEHOLDERS.contains(name)) {
                findings.expected(
                        machine.owner(), image, "an image of a registry: `kustomize edit set image` in the overlay");
            } else if (!machine.isDevelopment() && !PINNED.matcher(name).matches()) {
                findings.expected(
                        machine.owner(),
                        image,
                        "NAME@sha256:… (or the label quinit.io/stage: development on the object)");
            } else if (name.startsWith("registry.example/")) {
                findings.warning(
                        machine.owner(), image.path() + ": " + name + " is nobody's: `kustomize edit set image`");
            }
        });
    }

    private static Stream<Field> images(MachineTemplate machine) {
        return Stream.concat(
                Stream.of(machine.kernelBoot().at("container", "image")),
                machine.spec("volumes").each().stream().map(volume -> volume.at("containerDisk", "image")));
    }
}
