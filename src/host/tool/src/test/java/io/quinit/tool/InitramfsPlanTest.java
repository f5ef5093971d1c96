package io.quinit.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.dist.initramfs.TinyPackage;
import io.quinit.image.TinyElf;
import io.quinit.modules.AliasTable;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.PlanFile;
import io.quinit.modules.WantedModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An initramfs for a kernel that the build of the init knew. */
class InitramfsPlanTest {
    private static final String MODULES = "lib/modules/" + TinyPackage.VERSION + "/";
    private static final AliasTable NO_ALIASES = new AliasTable(List.of());

    @TempDir
    private Path directory;

    private Path kernel;
    private Path out;
    private final List<LoadPlan> plans = new ArrayList<>();

    @BeforeEach
    void kernel() throws Exception {
        kernel = TinyPackage.in(directory.resolve("package"));
        out = directory.resolve("initramfs");
    }

    private void plan(String image, AliasTable aliases, String... paths) {
        var needs = new LinkedHashMap<String, List<String>>();
        for (var path : paths) {
            needs.put(path, List.copyOf(needs.keySet()));
        }
        plans.add(new LoadPlan(image, TinyPackage.VERSION, needs, List.of("kernel/fs/fuse.ko"), aliases));
    }

    private CommandRun run(Object... more) throws IOException {
        var file = new PlanFile(List.of(WantedModule.always("bus", "virtio")), plans);
        var arguments = new ArrayList<Object>(List.of("initramfs", "--compression", "none", "--out", out));
        arguments.addAll(List.of(
                "--init",
                Files.write(directory.resolve("quinit"), TinyElf.executable(TinyElf.X86_64, "", "", List.of()))));
        arguments.addAll(List.of(
                "--kernel", kernel, "--modules", Files.writeString(directory.resolve("modules.plan"), file.text())));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    private Map<String, String> stored() throws IOException {
        var stored = new LinkedHashMap<String, String>();
        try (var cpio = new CpioArchiveInputStream(Files.newInputStream(out))) {
            for (var entry = cpio.getNextEntry(); entry != null; entry = cpio.getNextEntry()) {
                stored.put(entry.getName(), new String(cpio.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return stored;
    }

    private List<String> modules() throws IOException {
        return stored().keySet().stream()
                .filter(path -> path.endsWith(".ko"))
                .map(path -> path.substring(MODULES.length()))
                .toList();
    }

    /** Neither what the steps want beyond it nor what the modules need beyond it. */
    @Test
    void exactlyThePlansModulesAreTaken() throws Exception {
        plan("a", NO_ALIASES, "kernel/virtio.ko", "kernel/unwanted.ko");
        assertThat(run().err()).isEmpty();
        assertThat(modules()).containsExactly("kernel/unwanted.ko", "kernel/virtio.ko");
        assertThat(stored())
                .containsEntry(MODULES + "modules.dep", "kernel/unwanted.ko: kernel/virtio.ko\nkernel/virtio.ko:\n")
                .containsEntry(MODULES + "modules.builtin", "kernel/fs/fuse.ko\n")
                .doesNotContainKey(MODULES + "modules.alias");
    }

    @Test
    void emptyPlanTakesNoModule() throws Exception {
        plan("a", NO_ALIASES);
        run();
        assertThat(modules()).isEmpty();
    }

    @Test
    void aliasesAreThereForAnInitThatWasBuiltElsewhere() throws Exception {
        plan("a", new AliasTable(List.of(new AliasTable.Alias("virtio:d2v*", "virtio_blk"))), "kernel/virtio.ko");
        run();
        assertThat(stored()).containsEntry(MODULES + "modules.alias", "alias virtio:d2v* virtio_blk\n");
    }

    @Test
    void imageIsAskedForWhereSeveralHaveTheKernel() throws Exception {
        plan("a", NO_ALIASES, "kernel/virtio_ring.ko");
        plan("b", NO_ALIASES, "kernel/unwanted.ko");
        assertThat(run().err()).contains("a, b").contains("--image");
        assertThat(run("--image", "b").status()).isZero();
        assertThat(modules()).containsExactly("kernel/unwanted.ko");
        assertThat(run("--image", "c").err()).contains("no image c").contains("a with 6.1.0-tiny, b with 6.1.0-tiny");
    }

    @Test
    void fileOfThePlanThatTheKernelLacksIsOfAnotherBuild() throws Exception {
        plan("a", NO_ALIASES, "kernel/virtio_ring.ko", "kernel/virtio.ko.xz", "kernel/net/none.ko");
        var run = run();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("kernel/virtio.ko.xz, kernel/net/none.ko")
                .contains("of different builds")
                .doesNotContain("virtio_ring");
        assertThat(out).doesNotExist();
    }

    @Test
    void moduleBeyondThePlanIsRefusedForTheInitWouldNotFindIt() throws Exception {
        plan("a", NO_ALIASES, "kernel/virtio.ko");
        assertThat(run("--module", "virtio", "--module", "fuse").status()).isZero();
        assertThat(run("--module", "unwanted").err())
                .contains("--module unwanted")
                .contains("modules= of config/images/a.properties");
    }

    @Test
    void otherKernelIsWorkedOutHere() throws Exception {
        plan("a", NO_ALIASES, "kernel/unwanted.ko");
        plans.set(
                0,
                new LoadPlan(
                        "a",
                        "6.12",
                        plans.getFirst().needs(),
                        plans.getFirst().builtIn(),
                        plans.getFirst().aliases()));
        assertThat(run("--module", "unwanted").err()).contains("not checked against kernel 6.1.0-tiny");
        assertThat(modules()).containsExactly("kernel/unwanted.ko", "kernel/virtio.ko", "kernel/virtio_ring.ko");
    }

    @Test
    void damagedModuleIsToldWithoutAStackTrace() throws Exception {
        TinyPackage.write(kernel, "kernel/m.ko.xz", new byte[] {1});
        plan("a", NO_ALIASES, "kernel/m.ko.xz");
        assertThat(run().err())
                .startsWith("quinit-tool: ")
                .contains("kernel/m.ko.xz")
                .doesNotContain("\tat ");
    }

    @Test
    void textThatIsNoPlanIsNamedWithItsLine() throws Exception {
        var other = Files.writeString(directory.resolve("other.plan"), "wanted\tbus\n");
        assertThat(CommandRun.of("initramfs", "--init", other, "--out", out, "--kernel", kernel, "--modules", other)
                        .err())
                .contains("other.plan: line 1 is no line of a module plan");
    }
}
