package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code chelper/cpu_check.c} with the processor that the test runs on, and masks such as images hold. */
class CpuCheckSourceTest {
    @TempDir
    private static Path directory;

    private static CProgram program;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        program = new CProgram(directory)
                .with("chelper/cpu_check.c")
                .with("chelper/cpu_x86_64.c")
                .with("chelper/cpu_aarch64.c")
                .main("""
                        #include "cpu_features.h"
                        #include <stdio.h>
                        #include <stdlib.h>
                        #include <string.h>
                        int checkCPUFeatures(const unsigned char *not_needed);
                        int checkCPUFeaturesOrExit(const unsigned char *not_needed, const char *message);
                        int main(void) {
                            CPUFeatures found;
                            unsigned char not_needed[sizeof found];
                            determineCPUFeatures(&found);
                            const unsigned char *have = (const unsigned char *) &found;
                        #if defined(__x86_64__)
                            if (getenv("SHOW")) {
                                printf("CX8 %d\\nCMOV %d\\nMMX %d\\nFXSR %d\\nSSE %d\\nSSE2 %d\\nTSC %d\\n", found.fCX8,
                                       found.fCMOV, found.fMMX, found.fFXSR, found.fSSE, found.fSSE2, found.fTSC);
                                return 0;
                            }
                        #endif
                            for (size_t i = 0; i < sizeof found; i++) {
                                not_needed[i] = have[i] ? 0xfe : 0xff;
                            }
                            if (getenv("WANT_ABSENT")) {
                                *(unsigned char *) memchr(not_needed, 0xff, sizeof not_needed) = 0xfe;
                            }
                            printf("%d ", checkCPUFeatures(not_needed));
                            fflush(stdout);
                            checkCPUFeaturesOrExit(not_needed, "too old a processor");
                            fputs("runs", stdout);
                            return 0;
                        }
                        """);
    }

    @Test
    void processorWithAllThatIsNeededRuns() throws IOException, InterruptedException {
        assertThat(program.run(Map.of())).isEqualTo(new CProgram.Result(0, "0 runs"));
    }

    @Test
    void missingFeatureStopsWithTheMessage() throws IOException, InterruptedException {
        assertThat(program.run(Map.of("WANT_ABSENT", "1"))).isEqualTo(new CProgram.Result(1, "1 too old a processor"));
    }

    /** Which others there are depends on the processor: {@link CpuFeaturesSourceTest} has recorded ones. */
    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64")
    void featuresOfEveryX8664ProcessorAreFound() throws IOException, InterruptedException {
        assertThat(program.run(Map.of("SHOW", "1")).output().lines())
                .containsExactly("CX8 1", "CMOV 1", "MMX 1", "FXSR 1", "SSE 1", "SSE2 1", "TSC 1");
    }
}
