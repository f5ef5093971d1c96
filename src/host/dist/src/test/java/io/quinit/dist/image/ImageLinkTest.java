package io.quinit.dist.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageLinkTest {
    @TempDir
    private Path directory;

    @Test
    void pointsToTheImageAndSaysWhetherThatIsNew() throws Exception {
        var link = new ImageLink(directory.resolve("images/name"));
        var image = Files.createDirectory(directory.resolve("kernel_1"));
        assertThat(link.pointTo(image)).isTrue();
        assertThat(link.pointTo(image)).isFalse();
        assertThat(link.path()).isSymbolicLink();
        assertThat(link.path().toRealPath()).isEqualTo(image.toRealPath());
    }

    @Test
    void followsTheImageToItsNextVersionEvenWhereTheOldOneIsGone() throws Exception {
        var link = new ImageLink(directory.resolve("name"));
        link.pointTo(directory.resolve("kernel_1"));
        var image = Files.createDirectory(directory.resolve("kernel_2"));
        assertThat(link.pointTo(image)).isTrue();
        assertThat(link.path().toRealPath()).isEqualTo(image.toRealPath());
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("name", "kernel_2");
    }

    @Test
    void whatSomebodyPutThereIsNotTouched() throws Exception {
        var own = Files.createDirectories(directory.resolve("name/lib"));
        assertThatThrownBy(() -> new ImageLink(directory.resolve("name")).pointTo(directory))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("no symbolic link");
        assertThat(own).isDirectory();
    }
}
