package io.quinit.extension.deployment.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.quinit.boot.modules.WantsModule;
import io.quinit.modules.Device;

/** A build that has to fail: its application asks for virtio in every boot, and for virtio_net with init.net=1. */
final class RefusedBuild {

    @WantsModule("virtio")
    @WantsModule(value = "virtio_net", property = "init.net=1", device = Device.VIRTIO_NET)
    static final class Net {}

    private RefusedBuild() {}

    /**
     * @param path of the image
     * @param said what the failure says, among other things
     */
    static QuarkusUnitTest of(Object path, String... said) {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(Net.class))
                .overrideConfigKey("quinit.images.tiny.path", path.toString())
                .assertException(failure -> assertThat(failure).hasMessageContainingAll(said));
    }
}
