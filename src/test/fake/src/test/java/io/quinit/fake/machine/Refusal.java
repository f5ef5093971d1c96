package io.quinit.fake.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call that has to fail. */
final class Refusal {
    private Refusal() {}

    static void expect(Errno errno, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KernelException.class,
                        refused -> assertThat(refused.errno()).isEqualTo(errno));
    }
}
