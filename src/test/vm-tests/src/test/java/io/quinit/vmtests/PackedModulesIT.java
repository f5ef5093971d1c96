package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.image.tree.TargetImageFile;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.ModuleName;
import io.quinit.modules.PlanFile;
import io.quinit.tool.InitramfsCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kernel whose modules are packed gets them plain, or unpacks them itself. */
@Once
class PackedModulesIT {
    @TempDir
    private Path folder;

    @Test
    void imageHasThoseOfTheBuildsPlanAloneAndPlain() throws IOException {
        LoadPlan plan = PlanFile.parse(Files.readString(Image.dist().resolve("modules.plan"))).plans().stream()
                .filter(known -> known.image().equals(Image.WITH_PACKED_MODULES))
                .findFirst()
                .orElseThrow();
        assertThat(plan.needs().keySet()).isNotEmpty().allMatch(path -> path.endsWith(".ko.xz"));
        assertThat(modules(Image.folder(Image.WITH_PACKED_MODULES).resolve("initramfs")))
                .containsExactlyInAnyOrderElementsOf(plan.needs().keySet().stream()
                        .map(path -> "lib/modules/" + plan.kernel() + "/" + ModuleName.plainPath(path))
                        .toList());
    }

    @Test
    void modulesThatAreKeptPackedAreLoadedAllTheSame() throws IOException, InterruptedException {
        Path initramfs = folder.resolve("initramfs");
        ToolRun.of(
                new InitramfsCommand(),
                "--init=" + Image.dist().resolve("quinit"),
                "--kernel=" + Image.kernel(Image.WITH_PACKED_MODULES),
                "--modules=" + Image.dist().resolve("modules.plan"),
                "--image=" + Image.WITH_PACKED_MODULES,
                "--keep-compression",
                "--level=1",
                "--out=" + initramfs);
        assertThat(modules(initramfs)).isNotEmpty().allMatch(path -> path.endsWith(".ko.xz"));
        Guest guest = Guest.boot(
                        "packed-modules",
                        Guest.machine(Image.WITH_PACKED_MODULES).initramfs(initramfs))
                .assertHealthy();
        assertThat(guest.agent().all("module")).contains("virtio_blk", "zram", "lz4");
        assertThat(guest.agent().all("swap")).hasSize(1);
    }

    private List<String> modules(Path initramfs) throws IOException {
        try (var tree = TargetImageFile.open(initramfs, folder.resolve("work"))) {
            return tree.files().stream().filter(path -> path.contains(".ko")).toList();
        }
    }
}
