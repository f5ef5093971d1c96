package io.quinit.nativeimage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "-H:Name=a, -H:Name@user=a",
        "-H:+Foo, -H:+Foo@user",
        "-H:AddOpens=a/b=c, -H:AddOpens@user=a/b=c",
        "-H:Path=/a@b/c, -H:Path@user=/a@b/c",
        "-H:Name@driver=a, -H:Name@driver=a",
        "-R:MaxHeapSize=8m, -R:MaxHeapSize=8m",
    })
    void originStandsBetweenNameAndValue(String option, String marked) {
        assertThat(Origin.USER.mark(option)).isEqualTo(marked);
    }
}
