package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantsModule;
import io.quinit.extension.deployment.IdleStep;
import io.quinit.modules.Device;
import io.quinit.modules.LoadPlan;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What images may lack, and what a boot then knows of their kernels. */
class FittingImagesTest {

    @Singleton
    @Priority(5)
    @WantsModule("zsmalloc")
    @WantsModule("zram")
    static final class ZramStep extends IdleStep {}

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    @WantsModule(value = "erofs", property = "init.root.fstype=erofs")
    static final class Several {}

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(IdleStep.class, ZramStep.class, Several.class, TestImage.class))
            .overrideConfigKey(
                    "quinit.images.full.path",
                    new TestImage()
                            .module("virtio", "depends=virtio_ring")
                            .module("virtio_ring")
                            .module("virtio_net", "depends=virtio", "alias=virtio:d00000001v*", "alias=net-pf-7")
                            .module("zram")
                            .module("vfat", "softdep=pre: nls")
                            .module("nls")
                            .module("unwanted")
                            .modules("builtin", "kernel/mm/zsmalloc.ko\nkernel/fs/erofs/erofs.ko\n")
                            .path()
                            .toString())
            .overrideConfigKey("quinit.images.full.modules", "vfat")
            .overrideConfigKey(
                    "quinit.images.little.path",
                    new TestImage().module("virtio").path().toString())
            .overrideConfigKey("quinit.images.little.absent", "init.root.fstype=erofs,virtio-net,init.steps.zram")
            .overrideConfigKey(
                    "quinit.images.known.path",
                    new TestImage().module("zram").path().toString())
            .overrideConfigKey(
                    "quinit.images.known.warnings", "missing:virtio,missing:virtio_net,missing:erofs,missing:zsmalloc")
            .setLogRecordPredicate(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .assertLogRecords(entries -> assertThat(entries)
                    .filteredOn(entry -> entry.getLoggerName().equals("io.quinit.images"))
                    .hasSize(4)
                    .allMatch(entry -> entry.getMessage().startsWith("image known: module ")));

    @Inject
    LoadPlans plans;

    @Test
    void filesAreInLoadOrderAndNothingUnwantedIsAmongThem() {
        assertThat(plan("full").needs().keySet())
                .containsExactly(
                        "kernel/virtio_ring.ko",
                        "kernel/virtio.ko",
                        "kernel/virtio_net.ko",
                        "kernel/zram.ko",
                        "kernel/nls.ko",
                        "kernel/vfat.ko");
        assertThat(plan("full").filesOf("virtio_net"))
                .containsExactly("kernel/virtio_ring.ko", "kernel/virtio.ko", "kernel/virtio_net.ko");
    }

    @Test
    void builtInModulesAndDevicesAreKnown() {
        assertThat(plan("full").isBuiltIn("zsmalloc")).isTrue();
        assertThat(plan("full").isBuiltIn("virtio")).isFalse();
        assertThat(plan("full").forDevice("virtio:d00000001v00001AF4")).containsExactly("virtio_net");
        assertThat(plan("full").aliases().aliases()).hasSize(1);
    }

    @Test
    void whatIsWantedUnderAnAbsentConditionIsNotInThePlan() {
        assertThat(plan("little").needs().keySet()).containsExactly("kernel/virtio.ko");
    }

    @Test
    void oneKernelOfSeveralImagesIsOneToTheBoot() {
        assertThat(plans.kernels()).containsExactly(TestImage.VERSION);
        assertThat(plans.of(TestImage.VERSION).orElseThrow().filesOf("vfat")).hasSize(2);
    }

    private LoadPlan plan(String image) {
        return plans.all().stream()
                .filter(plan -> plan.image().equals(image))
                .findFirst()
                .orElseThrow();
    }
}
