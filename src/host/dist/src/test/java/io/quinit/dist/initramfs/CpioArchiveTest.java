package io.quinit.dist.initramfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.Test;

class CpioArchiveTest {
    private static byte[] bytes(CpioArchive archive) throws IOException {
        var bytes = new ByteArrayOutputStream();
        archive.writeTo(bytes, 1000);
        return bytes.toByteArray();
    }

    private static Map<String, CpioArchiveEntry> entries(CpioArchive archive) throws IOException {
        var entries = new LinkedHashMap<String, CpioArchiveEntry>();
        try (var cpio = new CpioArchiveInputStream(new ByteArrayInputStream(bytes(archive)))) {
            for (var entry = cpio.getNextEntry(); entry != null; entry = cpio.getNextEntry()) {
                entries.put(entry.getName(), entry);
            }
        }
        return entries;
    }

    @Test
    void directoriesComeBeforeWhatTheyHold() throws Exception {
        var archive = new CpioArchive();
        archive.file("lib/modules/a-b", 0644, new byte[1]);
        archive.file("lib/modules/a/c", 0644, new byte[1]);
        assertThat(entries(archive).keySet())
                .containsExactly("lib", "lib/modules", "lib/modules/a", "lib/modules/a-b", "lib/modules/a/c");
    }

    @Test
    void whatLiesNearTheRootComesBeforeModules() throws Exception {
        var archive = new CpioArchive();
        archive.lastFile("all", 0444);
        archive.file("lib/modules/1/kernel/a.ko", 0644, new byte[1]);
        archive.file("lib64/loader", 0755, new byte[1]);
        archive.file("init", 0755, new byte[1]);
        assertThat(entries(archive).keySet())
                .containsExactly(
                        "init",
                        "lib",
                        "lib64",
                        "lib/modules",
                        "lib64/loader",
                        "lib/modules/1",
                        "lib/modules/1/kernel",
                        "lib/modules/1/kernel/a.ko",
                        "all");
    }

    @Test
    void everythingIsOwnedByRootAndOfOneTime() throws Exception {
        var archive = new CpioArchive();
        archive.file("init", 0755, new byte[] {1, 2, 3});
        archive.directory("dev");
        assertThat(entries(archive).values()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.getUID()).isZero();
            assertThat(entry.getGID()).isZero();
            assertThat(entry.getTime()).isEqualTo(1000);
            assertThat(entry.getNumberOfLinks()).isEqualTo(1);
        });
    }

    @Test
    void kindsAndModesAreKept() throws Exception {
        var archive = new CpioArchive();
        archive.file("init", 0755, new byte[] {1, 2, 3});
        archive.link("bin/sh", "busybox");
        archive.characterDevice("dev/console", 0600, 5, 1);
        var entries = entries(archive);
        assertThat(entries.get("init").getMode()).isEqualTo(0100755);
        assertThat(entries.get("init").getSize()).isEqualTo(3);
        assertThat(entries.get("bin/sh").isSymbolicLink()).isTrue();
        assertThat(entries.get("dev/console").getMode()).isEqualTo(0020600);
        assertThat(entries.get("dev/console").getRemoteDeviceMaj()).isEqualTo(5);
        assertThat(entries.get("dev/console").getRemoteDeviceMin()).isEqualTo(1);
        assertThat(entries.get("dev").getMode()).isEqualTo(0040755);
    }

    @Test
    void inodesDiffer() throws Exception {
        var archive = new CpioArchive();
        archive.file("a", 0644, new byte[1]);
        archive.file("b", 0644, new byte[1]);
        assertThat(entries(archive).values())
                .extracting(CpioArchiveEntry::getInode)
                .doesNotHaveDuplicates();
    }

    @Test
    void orderOfAddingDoesNotShow() throws Exception {
        var one = new CpioArchive();
        one.file("a/b", 0644, new byte[] {1});
        one.file("c", 0644, new byte[] {2});
        var other = new CpioArchive();
        other.file("c", 0644, new byte[] {2});
        other.directory("a");
        other.file("a/b", 0644, new byte[] {1});
        assertThat(bytes(one)).isEqualTo(bytes(other));
    }
}
