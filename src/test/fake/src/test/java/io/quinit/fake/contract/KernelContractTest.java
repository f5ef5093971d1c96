package io.quinit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.fake.machine.FakeMachine;
import io.quinit.fake.scenario.ScenarioReader;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelContractTest {
    private static final List<String> MODULES = List.of("lz4_compress", "lz4", "zsmalloc", "zram");
    private static final FakeMachine MACHINE = new FakeMachine(
            ScenarioReader.parse("contract", "consoles: [ttyS0]").machine("", MODULES));

    static Stream<String> results() {
        return KernelContract.checks().stream().map(check -> check.result(MACHINE));
    }

    @ParameterizedTest
    @MethodSource("results")
    void fakeKeepsToIt(String result) {
        assertThat(result).startsWith("ok ");
    }

    @Test
    void brokenKernelIsNamedWithWhatItDoes() {
        var check = new Check(
                "a-fact",
                kernel -> Expect.refused(Errno.ENOENT, () -> {
                    throw new KernelException("open /x", Errno.EIO);
                }));

        assertThat(check.fault(MACHINE))
                .startsWith("the errno of \"open /x: EIO")
                .contains("is EIO", "not ENOENT");
    }

    @Test
    void successWhereNoneIsExpectedIsAFault() {
        assertThat(new Check("a-fact", kernel -> Expect.refused(Errno.ENOENT, () -> {})).fault(MACHINE))
                .isEqualTo("it succeeds, where ENOENT is expected");
    }
}
