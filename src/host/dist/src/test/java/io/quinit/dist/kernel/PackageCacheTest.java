package io.quinit.dist.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.host.HostFailure;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCacheTest {
    @TempDir
    private Path directory;

    @Test
    void metapackageLeadsToItsKernel() throws Exception {
        var mirror = new TinyMirror("1", "1");
        var kernel = new PackageCache(directory, mirror).get(TinyMirror.META, false);
        assertThat(kernel.directory()).isEqualTo(directory.resolve("linux-image-6.1_1"));
        assertThat(kernel.directory().resolve("boot")).isDirectory();
        assertThat(kernel.record()).startsWith("package=linux-image-6.1\nversion=1\nsha256=");
        assertThat(mirror.asked).containsExactly("download linux-image-6.1_1");
    }

    @Test
    void secondTimeAsksNobodyUntilRefreshed() throws Exception {
        var mirror = new TinyMirror("1", "1");
        var cache = new PackageCache(directory, mirror);
        cache.get(TinyMirror.META, false);
        mirror.asked.clear();
        mirror.serve("2");
        assertThat(cache.get(TinyMirror.META, false).record()).contains("version=1\n");
        assertThat(mirror.asked).isEmpty();
        assertThat(cache.get(TinyMirror.META, true).record()).contains("version=2\n");
        assertThat(cache.get(TinyMirror.META, false).record()).contains("version=2\n");
        assertThat(mirror.asked).containsExactly("update", "download linux-image-6.1_2");
    }

    @Test
    void staleIndexIsFetchedAnewOnce() throws Exception {
        var mirror = new TinyMirror("1", "2");
        assertThat(new PackageCache(directory, mirror)
                        .get(TinyMirror.META, false)
                        .record())
                .contains("version=2\n");
        assertThat(mirror.asked).containsExactly("download linux-image-6.1_1", "update", "download linux-image-6.1_2");
    }

    @Test
    void emptyIndexIsFetched() throws Exception {
        var mirror = new TinyMirror("", "1");
        new PackageCache(directory, mirror).get(TinyMirror.META, false);
        assertThat(mirror.asked).containsExactly("update", "download linux-image-6.1_1");
    }

    @Test
    void indexIsFetchedOnceARun() throws Exception {
        var mirror = new TinyMirror("1", "1");
        var cache = new PackageCache(directory, mirror);
        cache.get(TinyMirror.META, true);
        cache.get("linux-image-6.1", true);
        assertThat(mirror.asked).containsExactly("update", "download linux-image-6.1_1");
    }

    @Test
    void unknownPackageIsNamed() {
        assertThatThrownBy(() -> new PackageCache(directory, new TinyMirror("1", "1")).get("linux-image-nix", false))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("knows no package linux-image-nix");
    }

    @Test
    void fileWithAnotherHashIsRefusedAndNothingStays() {
        var mirror = new TinyMirror("1", "1") {
            @Override
            public Optional<DebianPackage> find(String name) {
                return super.find(name)
                        .map(known -> new DebianPackage(
                                known.name(), known.version(), "f00", known.size(), 0, known.depends()));
            }
        };
        assertThatThrownBy(() -> new PackageCache(directory, mirror).get(TinyMirror.META, false))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("apt's index says f00");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void lackOfSpaceIsSaidBeforeTheDownload() {
        var mirror = new TinyMirror("1", "1") {
            @Override
            public Optional<DebianPackage> find(String name) {
                return super.find(name)
                        .map(known -> new DebianPackage(
                                known.name(), known.version(), known.sha256(), Long.MAX_VALUE / 2, 0, known.depends()));
            }
        };
        assertThatThrownBy(() -> new PackageCache(directory, mirror).get(TinyMirror.META, false))
                .isInstanceOf(HostFailure.class)
                .hasMessageContaining("are free");
        assertThat(mirror.asked).isEmpty();
    }
}
