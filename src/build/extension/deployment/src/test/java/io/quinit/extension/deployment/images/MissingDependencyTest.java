package io.quinit.extension.deployment.images;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MissingDependencyTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = RefusedBuild.of(
            new TestImage().module("virtio").module("virtio_net", "depends=net_failover"),
            "module net_failover, which lib/modules/6.1.0-test/kernel/virtio_net.ko (wanted by init.net=1 (RefusedBuild$Net)) depends on, is not in kernel 6.1.0-test",
            "[dependency]");

    @Test
    void buildNamesWhatIsMissingAndWhatDependsOnIt() {
        fail("the build should have failed");
    }
}
