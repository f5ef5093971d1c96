package io.quinit.steps.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.StepFixture;
import io.quinit.modules.Device;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FsStepTest {
    private final StepFixture rig = new StepFixture()
            .module("jbd2.ko")
            .module("ext4.ko", "jbd2.ko")
            .module("erofs.ko")
            .module("xfs.ko")
            .module("squashfs.ko")
            .module("isofs.ko")
            .wants(FsStep.class, "jbd2")
            .wants(FsStep.class, "ext4")
            .wants(FsStep.class, "erofs", "init.root.fstype=erofs", Device.ANY);

    @ParameterizedTest(name = "\"{0}\" loads {1}")
    @CsvSource({
        "'', jbd2.ko ext4.ko",
        "init.root.fstype=ext4, jbd2.ko ext4.ko",
        "init.root.fstype=ext3, jbd2.ko ext4.ko",
        "init.root.fstype=erofs, erofs.ko",
        "init.root.fstype=squashfs, squashfs.ko",
        "init.root.fstype=iso9660, isofs.ko",
        "init.root.fstype=xfs, xfs.ko"
    })
    void lineNamesTheFileSystem(String line, String modules) {
        rig.line(line);

        rig.run(new FsStep(rig.moduleActions(), rig.settings(RootConfig.class)));

        assertThat(String.join(" ", rig.loaded())).isEqualTo(modules);
    }
}
