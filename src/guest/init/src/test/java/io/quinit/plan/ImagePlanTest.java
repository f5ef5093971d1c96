package io.quinit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quinit.StepFixture;
import io.quinit.boot.console.LogConfig;
import io.quinit.boot.failure.FailureConfig;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.run.BootConfig;
import io.quinit.boot.run.CommandLineResult;
import io.quinit.boot.run.PlacedStep;
import io.quinit.boot.run.StepOrder;
import io.quinit.boot.run.StepsConfig;
import io.quinit.boot.step.StepRelations;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.modules.AliasTable;
import io.quinit.modules.Device;
import io.quinit.modules.LoadPlan;
import io.quinit.steps.net.NetConfig;
import io.quinit.steps.net.NetStep;
import io.quinit.steps.zram.ZramConfig;
import io.quinit.steps.zram.ZramStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of a plan that is about one target image. */
class ImagePlanTest {
    private final StepFixture rig = new StepFixture()
            .line("init.net=1 zram.num_devices=2")
            .wants(NetStep.class, "failover", "init.net=1", Device.ANY)
            .wants(NetStep.class, "virtio_net", "init.net=1", Device.VIRTIO_NET)
            .wants(ZramStep.class, "lz4")
            .wants(ZramStep.class, "zram");
    private final List<LoadPlan> plans =
            new ArrayList<>(List.of(image("debian", "6.1.0-1"), image("debian", "6.12.0-1"), image("other", "6.6.0")));

    @Test
    void eachModuleIsShownWithItsFilesInLoadOrder() {
        assertThat(text("other")).contains("""

                Modules in other, kernel 6.6.0, each behind what it needs:
                  net           failover                    not in this image
                                virtio_net                  kernel/net/virtio_net.ko.xz
                  zram          lz4                         built in
                                zram                        kernel/mm/zsmalloc.ko.xz
                                                            kernel/block/zram.ko.xz

                All waits\
                """);
    }

    @Test
    void eachKernelOfTheImageHasItsOwnList() {
        assertThat(text("debian"))
                .containsSubsequence("Modules in debian, kernel 6.1.0-1,", "Modules in debian, kernel 6.12.0-1,")
                .doesNotContain("6.6.0");
    }

    @Test
    void deniedModuleIsNotShown() {
        rig.line("init.net=1 init.modules.deny=zram");

        assertThat(text("other")).contains("lz4").doesNotContain("zram.ko.xz");
    }

    @Test
    void machinesGetTheSame() throws JsonProcessingException {
        var json = new ObjectMapper().readTree(PlanJson.of(plan(), of("other")));

        assertThat(json.path("image").asText()).isEqualTo("other");
        assertThat(json.path("kernels")).hasSize(1);
        assertThat(json.path("kernels").get(0).path("release").asText()).isEqualTo("6.6.0");
        assertThat(json.path("kernels").get(0).path("modules"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"step\":\"net\",\"name\":\"failover\",\"built-in\":false,\"missing\":true,\"files\":[]}",
                        "{\"step\":\"net\",\"name\":\"virtio_net\",\"built-in\":false,\"missing\":false,"
                                + "\"files\":[\"kernel/net/virtio_net.ko.xz\"]}",
                        "{\"step\":\"zram\",\"name\":\"lz4\",\"built-in\":true,\"missing\":false,\"files\":[]}",
                        "{\"step\":\"zram\",\"name\":\"zram\",\"built-in\":false,\"missing\":false,"
                                + "\"files\":[\"kernel/mm/zsmalloc.ko.xz\",\"kernel/block/zram.ko.xz\"]}");
    }

    @Test
    void withoutAnImageNothingIsSaidOfFiles() throws JsonProcessingException {
        assertThat(PlanText.of(plan(), ImagePlan.NONE)).doesNotContain("Modules in", ".ko");
        assertThat(new ObjectMapper()
                        .readTree(PlanJson.of(plan(), ImagePlan.NONE))
                        .has("image"))
                .isFalse();
    }

    @Test
    void imageThatWasNotCheckedHasNoKernels() {
        assertThat(of("debia").kernels()).isEmpty();
    }

    private String text(String image) {
        return PlanText.of(plan(), of(image));
    }

    private ImagePlan of(String image) {
        return ImagePlan.of(image, new LoadPlans(plans), plan().steps());
    }

    private BootPlan plan() {
        var catalog = new PropertyCatalog(List.of());
        var reading = new CommandLineResult(catalog.read(rig.commandLine()));
        var net = new NetStep(rig.moduleActions(), rig.settings(NetConfig.class));
        var zram = new ZramStep(rig.settings(ZramConfig.class), rig.moduleActions());
        var steps = List.of(
                new PlacedStep(net, 310, 310, StepRelations.NONE), new PlacedStep(zram, 400, 400, StepRelations.NONE));
        return new BootPlan(
                new StepOrder(rig.settings(StepsConfig.class), reading, steps),
                reading,
                catalog,
                rig.settings(BootConfig.class),
                rig.settings(LogConfig.class),
                rig.settings(FailureConfig.class),
                rig.commandLine());
    }

    private static LoadPlan image(String name, String kernel) {
        var needs = new LinkedHashMap<String, List<String>>();
        needs.put("kernel/mm/zsmalloc.ko.xz", List.of());
        needs.put("kernel/block/zram.ko.xz", List.of("kernel/mm/zsmalloc.ko.xz"));
        needs.put("kernel/net/virtio_net.ko.xz", List.of());
        return new LoadPlan(name, kernel, needs, List.of("kernel/lib/lz4.ko"), new AliasTable(List.of()));
    }
}
