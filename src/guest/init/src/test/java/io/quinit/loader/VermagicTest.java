package io.quinit.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.TestMachine;
import io.quinit.kernel.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VermagicTest {
    private static final String PATH = "/lib/modules/x.ko";

    private final TestMachine kernel = new TestMachine();

    @ParameterizedTest(name = "at byte {0}")
    @ValueSource(ints = {0, 1, 65_530, 65_535, 65_536, 131_070, 1_126_214})
    void releaseIsFoundWhereverItStands(int at) {
        assertThat(release("x".repeat(at) + "vermagic=6.1.0-56-cloud-amd64 SMP preempt\0"))
                .isEqualTo("6.1.0-56-cloud-amd64");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "vermagi", "vermagic=", "vermagic= SMP", "no module at all"})
    void fileWithoutOneHasNone(String content) {
        assertThat(release(content)).isEmpty();
    }

    @Test
    void searchAndWordAreBounded() {
        assertThat(release("x".repeat(5 << 20) + "vermagic=6.1.0")).isEmpty();
        assertThat(release("vermagic=" + "6".repeat(10_000))).hasSize(64);
    }

    @Test
    void fileThatIsGoneOrDoesNotAnswerHasNone() {
        assertThat(Vermagic.release(kernel, PATH)).isEmpty();
        kernel.file(PATH, "vermagic=6.1.0").fail("read " + PATH, Errno.EIO);
        assertThat(Vermagic.release(kernel, PATH)).isEmpty();
        assertThat(kernel.leftOpen()).isEmpty();
    }

    private String release(String content) {
        return Vermagic.release(kernel.file(PATH, content), PATH);
    }
}
