package io.quinit.dist.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quinit.dist.initramfs.TinyPackage;
import io.quinit.dist.kernel.CachedPackage;
import io.quinit.dist.kernel.PackageCache;
import io.quinit.dist.kernel.TinyMirror;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a mkinitramfs that tells what it sees. */
class DebianInitramfsTest {
    @TempDir
    private Path directory;

    private String mkinitramfs;
    private CachedPackage kernel;
    private final StringWriter progress = new StringWriter();

    /** Every package holds the same: a mkinitramfs. */
    private final TinyMirror tools = new TinyMirror("1", "1") {
        @Override
        public void unpack(Path file, Path target) {
            try {
                Files.createDirectories(target.resolve("etc/initramfs-tools"));
                Files.createDirectories(target.resolve("usr/share/initramfs-tools"));
                var program =
                        Files.createDirectories(target.resolve("usr/sbin")).resolve("mkinitramfs");
                Files.writeString(program, "#!/bin/sh\nset -e\n" + mkinitramfs);
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    };

    @BeforeEach
    void kernel() throws Exception {
        assumeTrue(
                new HostProgram("unshare", "util-linux")
                                .tryRun(directory, List.of("--mount", "--map-root-user", "true"), line -> {})
                                .status()
                        == 0,
                "no user namespaces");
        tools.indexAll("initramfs-tools-core", "klibc-utils", "libklibc", "cpio", "udev", "busybox", "zstd");
        kernel = new CachedPackage(TinyPackage.in(directory.resolve("linux-image-6.1_1")), "version=1");
    }

    private Path made() throws IOException {
        var cache = directory.resolve("cache");
        return new DebianInitramfs(cache, new PackageCache(cache, tools), new PrintWriter(progress)).of(kernel, false);
    }

    @Test
    void kernelIsWhereTheToolsLookForItAndNothingOfTheMachineIs() throws Exception {
        mkinitramfs = """
                for word; do last=$word; done
                { echo "$@"; cat /lib/modules/$last/modules.dep; ls /boot; cat /etc/fstab; ls /etc/modprobe.d
                  echo "resume $RESUME time $SOURCE_DATE_EPOCH"; } > "$4" 2> /dev/null || true
                """;
        assertThat(made())
                .content()
                .startsWith("-d ")
                .contains("/etc/initramfs-tools -o ")
                .contains("/initramfs " + TinyPackage.VERSION + "\n")
                .contains("\nkernel/virtio.ko:")
                .contains("\nvmlinuz-" + TinyPackage.VERSION + "\n")
                .endsWith("resume none time 0\n");
        assertThat(Path.of("/lib/modules", TinyPackage.VERSION)).doesNotExist();
        assertThat(kernel.directory().resolve("lib/modules/" + TinyPackage.VERSION + "/modules.dep"))
                .doesNotExist();
    }

    @Test
    void whatWasMadeIsKeptForTheSamePackages() throws Exception {
        mkinitramfs = "echo 1 > $4\n";
        var first = made();
        assertThat(first.getFileName().toString()).startsWith("initramfs-tools-core_1-for-linux-image-6.1_1-");
        tools.asked.clear();
        Files.writeString(first, "2");
        assertThat(made()).isEqualTo(first).hasContent("2");
        assertThat(tools.asked).isEmpty();
        assertThat(progress.toString()).containsOnlyOnce("mkinitramfs for ");
        kernel = new CachedPackage(kernel.directory(), "version=2");
        assertThat(made()).isNotEqualTo(first).hasContent("1");
    }

    @Test
    void failureShowsWhatTheToolsSaidAndLeavesNothing() {
        mkinitramfs = "echo half > $4; echo E: no room >&2; exit 1\n";
        assertThatThrownBy(this::made).isInstanceOf(HostFailure.class).hasMessageContaining("E: no room");
        assertThat(directory.resolve("cache").toFile().list())
                .noneMatch(name -> name.endsWith(".img"))
                .noneMatch(name -> name.startsWith(".partial"));
    }

    @Test
    void mountsStayInTheNamespace() {
        assertThat(MountNamespace.run(
                        Map.of(), List.of("sh", "-c", "mount -t tmpfs none /mnt && grep -c ' /mnt ' /proc/mounts")))
                .containsExactly("1");
        assertThat(Path.of("/proc/mounts")).content().doesNotContain(" /mnt tmpfs");
    }
}
