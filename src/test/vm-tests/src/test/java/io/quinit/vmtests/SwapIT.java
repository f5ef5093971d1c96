package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Swap is on, whatever the size of memory: one that is no whole number of pages, and one that is. */
class SwapIT {
    private static final int PAGE_KIB = 4;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"512M", "509M"})
    void swapIsHalfOfMemoryInWholePages(String memory) throws IOException, InterruptedException {
        Guest guest =
                Guest.boot("swap-" + memory, Guest.machine().memory(memory)).assertHealthy();
        long pages = guest.agent().number("memory total-kib") / 2 / PAGE_KIB;
        assertThat(guest.agent().one("zram")).isEqualTo("zram0 disksize " + pages * PAGE_KIB * 1024 + " algorithm lz4");
        // The first page is the header.
        assertThat(guest.agent().all("swap"))
                .containsExactly("/dev/zram0 partition kib " + (pages - 1) * PAGE_KIB + " used 0 priority 100");
    }

    @Test
    void swapCanBeLeftOut() throws IOException, InterruptedException {
        Guest guest =
                Guest.boot("no-swap", Guest.machine().append("init.zram=off")).assertHealthy();
        assertThat(guest.agent().all("swap")).isEmpty();
        assertThat(guest.agent().all("module")).doesNotContain("zram");
    }
}
