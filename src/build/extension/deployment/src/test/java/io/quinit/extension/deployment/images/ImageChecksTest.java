package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.image.Architecture;
import io.quinit.image.ImageProblem;
import io.quinit.image.ImageSpec;
import io.quinit.image.TinyElf;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of an image holds until the image, or what is asked of it, changes. */
class ImageChecksTest {
    @TempDir
    private Path output;

    private final TestImage image = new TestImage()
            .module("virtio", "depends=ring", "alias=virtio:*")
            .module("ring")
            .module("other");

    private ImageResult check(boolean unchanged, String... wanted) throws IOException {
        var checks = new ImageChecks(output);
        var spec = new ImageSpec(
                "tiny",
                List.of(wanted).stream()
                        .map(name -> WantedModule.always("Step", name))
                        .toList(),
                Architecture.ofThisMachine(),
                Optional.empty());
        var result = checks.check(new TargetImage(spec, image.path(), Optional.empty(), false, Set.of()));
        assertThat(checks.unchanged()).isEqualTo(unchanged ? 1 : 0);
        return result;
    }

    @Test
    void unchangedImageIsNotLookedAtAgain() throws IOException {
        var first = check(false, "virtio", "nosuch");

        var second = check(true, "virtio", "nosuch");

        assertThat(second).usingRecursiveComparison().isEqualTo(first);
        assertThat(second.plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.filesOf("virtio")).hasSize(2));
        assertThat(second.problems()).extracting(ImageProblem::subject).containsExactly("nosuch");
    }

    @Test
    void otherWishesAreLookedAt() throws IOException {
        check(false, "virtio");

        assertThat(check(false, "other").plans().getFirst().filesOf("other")).hasSize(1);
    }

    @Test
    void changedModuleIsSeen() throws IOException {
        check(false, "virtio");
        image.module("virtio", "depends=gone");

        assertThat(check(false, "virtio").problems())
                .extracting(ImageProblem::subject)
                .containsExactly("gone");
    }

    @Test
    void deletedModuleIsSeen() throws IOException {
        check(false, "virtio");
        Files.delete(image.path().resolve("lib/modules/" + TestImage.VERSION + "/kernel/ring.ko"));

        assertThat(check(false, "virtio").problems()).hasSize(1);
    }

    @Test
    void newListOfBuiltInModulesIsSeen() throws IOException {
        assertThat(check(false, "ext4").problems()).hasSize(1);
        image.modules("builtin", "kernel/ext4.ko\n");

        assertThat(check(false, "ext4").problems()).isEmpty();
    }

    @Test
    void damagedMemoryIsForgotten() throws IOException {
        check(false, "virtio");
        Files.writeString(output.resolve("tiny.checked"), "key\n");

        check(false, "virtio");
        check(true, "virtio");
    }

    @Test
    void imageThatIsNotThereIsNotRemembered() throws IOException {
        var gone = new TargetImage(
                new ImageSpec("gone", List.of(), Architecture.ofThisMachine(), Optional.empty()),
                output.resolve("gone"),
                Optional.empty(),
                false,
                Set.of());
        assertThat(new ImageChecks(output).check(gone).trouble()).contains("gone");
        Files.createDirectories(output.resolve("gone/lib/modules/6.1"));
        Files.write(output.resolve("gone/lib/modules/6.1/a.ko"), TinyElf.module("vermagic=6.1 SMP"));

        assertThat(new ImageChecks(output).check(gone).trouble()).isEmpty();
    }

    @Test
    void linkThatLeadsToAnotherImageIsSeen() throws IOException {
        var link = output.resolve("link");
        Files.createSymbolicLink(link, image.path());
        var spec = new ImageSpec(
                "link", List.of(WantedModule.always("Step", "ring")), Architecture.ofThisMachine(), Optional.empty());
        var target = new TargetImage(spec, link, Optional.empty(), false, Set.of());
        assertThat(new ImageChecks(output).check(target).problems()).isEmpty();
        Files.delete(link);
        Files.createSymbolicLink(link, new TestImage().module("other").path());

        assertThat(new ImageChecks(output).check(target).problems()).hasSize(1);
    }
}
