package io.quinit.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrnoTest {

    @Test
    void numberFindsNameAndMeaning() {
        assertThat(Errno.of(19)).isEqualTo(Errno.ENODEV).hasToString("ENODEV no such device");
        assertThat(Errno.of(129)).isEqualTo(Errno.EKEYREJECTED);
    }

    @Test
    void unknownNumberStaysInTheMessage() {
        assertThat(KernelException.of("mount a on b", 524)).hasMessageStartingWith("mount a on b: errno 524");
    }

    @Test
    void messageNamesOperationAndErrno() {
        assertThat(KernelException.of("open /dev/vda", 6)).hasMessage("open /dev/vda: ENXIO no such device or address");
    }
}
