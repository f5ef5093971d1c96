package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
                            if (getenv("SHOW")) {
                                fwrite(have, 1, sizeof found, stdout);
                                return 0;
                            }
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

    /** The kernel's own reading, with its names in place of the builder's where they differ. */
    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64")
    void featuresAreThoseThatTheKernelLists() throws IOException, InterruptedException {
        List<String> fields = Files.readAllLines(directory.resolve("include/amd64cpufeatures.h")).stream()
                .filter(line -> line.startsWith("    char f"))
                .map(line -> line.substring("    char f".length(), line.length() - 1))
                .toList();
        String found = program.run(Map.of("SHOW", "1")).output();
        List<String> flags = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Arrays.asList(line.split("\\s+")))
                .orElseThrow();
        Map<String, String> names = Map.ofEntries(
                Map.entry("CX8", "cx8"),
                Map.entry("SSE3", "pni"),
                Map.entry("SSSE3", "ssse3"),
                Map.entry("SSE4_2", "sse4_2"),
                Map.entry("POPCNT", "popcnt"),
                Map.entry("LZCNT", "abm"),
                Map.entry("AVX", "avx"),
                Map.entry("AVX2", "avx2"),
                Map.entry("AES", "aes"),
                Map.entry("CLMUL", "pclmulqdq"),
                Map.entry("BMI1", "bmi1"),
                Map.entry("BMI2", "bmi2"),
                Map.entry("FMA", "fma"),
                Map.entry("SHA", "sha_ni"),
                Map.entry("AVX512F", "avx512f"),
                Map.entry("AVX512_VBMI2", "avx512_vbmi2"),
                Map.entry("AVX512_VNNI", "avx512_vnni"),
                Map.entry("RDTSCP", "rdtscp"),
                Map.entry("FSRM", "fsrm"),
                Map.entry("GFNI", "gfni"),
                Map.entry("F16C", "f16c"));
        names.forEach((field, flag) -> assertThat(found.charAt(fields.indexOf(field)) == 1)
                .as("%s, %s in /proc/cpuinfo", field, flag)
                .isEqualTo(flags.contains(flag)));
    }
}
