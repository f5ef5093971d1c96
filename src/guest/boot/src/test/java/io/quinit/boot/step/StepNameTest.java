package io.quinit.boot.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepNameTest {

    @ParameterizedTest
    @CsvSource({
        "io.quinit.steps.vfs.VfsStep, vfs",
        "io.quinit.steps.root.RootDeviceStep, root-device",
        "ZramStep_Subclass, zram",
        "org.example.Outer$MyOwnStep, my-own"
    })
    void idComesFromTheClass(String className, String id) {
        assertThat(StepName.idOf(className)).isEqualTo(id);
    }

    @Test
    void firstPlaceHasTheHighestPriority() {
        assertThat(StepName.placeOf(9900)).isEqualTo(100);
        assertThat(StepName.placeOf(9100)).isEqualTo(900);
    }
}
