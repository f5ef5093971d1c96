package org.acme.init;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.Device;

/** Says which modules it would load on this kernel, what each needs first. */
@QuarkusMain
@WantsModule(value = "virtio_blk", device = Device.VIRTIO_BLOCK)
@WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
public class AcmeInit implements QuarkusApplication {
    private final LoadPlans plans;

    public AcmeInit(LoadPlans plans) {
        this.plans = plans;
    }

    @Override
    public int run(String... arguments) {
        plans.all().forEach(plan -> System.out.println(plan.kernel() + ": " + plan.filesOf("virtio_net")));
        return 0;
    }
}
