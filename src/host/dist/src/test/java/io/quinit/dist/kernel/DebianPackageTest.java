package io.quinit.dist.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebianPackageTest {
    private static final List<String> METAPACKAGE = List.of(
            "Package: linux-image-cloud-amd64",
            "Version: 6.1.192-2",
            "Installed-Size: 13",
            "Depends: linux-image-6.1.0-56-cloud-amd64 (= 6.1.192-2)",
            "Description: Linux for x86-64 cloud",
            " Depends: not a field, but text",
            "Size: 1504",
            "SHA256: 00be21c0",
            "",
            "Package: linux-image-cloud-amd64",
            "Version: 6.1.176-1");

    @Test
    void firstParagraphIsRead() {
        var read = DebianPackage.parse(METAPACKAGE);
        assertThat(read)
                .isEqualTo(new DebianPackage(
                        "linux-image-cloud-amd64",
                        "6.1.192-2",
                        "00be21c0",
                        1504,
                        13 * 1024,
                        List.of("linux-image-6.1.0-56-cloud-amd64")));
        assertThat(read.kernel()).contains("linux-image-6.1.0-56-cloud-amd64");
    }

    @Test
    void kernelItselfStandsForNoOther() {
        var kernel = DebianPackage.parse(List.of(
                "Package: linux-image-6.1.0-56-cloud-amd64",
                "Version: 6.1.192-2",
                "Size: 1",
                "SHA256: 1",
                "Depends: kmod, linux-base (>= 4.3~), initramfs-tools (>= 0.120+deb8u2) | linux-initramfs-tool"));
        assertThat(kernel.kernel()).isEmpty();
        assertThat(kernel.depends()).containsExactly("kmod", "linux-base", "initramfs-tools", "linux-initramfs-tool");
        assertThat(kernel.id()).isEqualTo("linux-image-6.1.0-56-cloud-amd64_6.1.192-2");
    }

    @Test
    void missingFieldIsNamed() {
        assertThatThrownBy(() -> DebianPackage.parse(List.of("Package: x", "Version: 1", "Size: 1")))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("SHA256");
    }
}
