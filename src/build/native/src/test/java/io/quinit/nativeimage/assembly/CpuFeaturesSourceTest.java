package io.quinit.nativeimage.assembly;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code chelper/cpu_x86_64.c} with recorded processors. The one that the test runs on would not do: its hypervisor or
 * kernel may hide from /proc/cpuinfo what CPUID reports.
 */
@EnabledIfSystemProperty(named = "os.arch", matches = "amd64")
class CpuFeaturesSourceTest {
    /** The kernel's names where they are not the builder's in lower case. */
    private static final Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("AMD_3DNOW_PREFETCH", "3dnowprefetch"),
            Map.entry("AVX512_IFMA", "avx512ifma"),
            Map.entry("AVX512_VBMI", "avx512vbmi"),
            Map.entry("CET_IBT", "ibt"),
            Map.entry("CLMUL", "pclmulqdq"),
            Map.entry("FLUSH", "clflush"),
            Map.entry("FLUSHOPT", "clflushopt"),
            Map.entry("HV", "hypervisor"),
            Map.entry("LZCNT", "abm"),
            Map.entry("SHA", "sha_ni"),
            Map.entry("SSE3", "pni"),
            Map.entry("TSCINV", "nonstop_tsc"),
            Map.entry("TSCINV_BIT", "nonstop_tsc"),
            Map.entry("VZEROUPPER", "avx"));

    /** Listed without AVX-512 too, inferred from the processor's make, or not listed by that kernel. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "AVX512_VAES",
            "AVX512_VPCLMULQDQ",
            "AMD_3DNOW_PREFETCH",
            "CET_SS",
            "SHA512",
            "AVX_IFMA",
            "APX_F",
            "AVX10_1",
            "AVX10_2");

    @TempDir
    private static Path directory;

    private static CProgram program;
    private static List<String> names;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        program = new CProgram(directory)
                .replacing("include/cpuid_x86_64.h", """
                        #include <cpuid.h>
                        #include <stdbool.h>
                        enum { EAX, EBX, ECX, EDX };
                        bool read_cpuid(unsigned leaf, unsigned subleaf, unsigned registers[4]);
                        unsigned read_xcr0(void);
                        """)
                .with("chelper/cpu_x86_64.c")
                .main("""
                        #include "cpu_features.h"
                        #include "cpuid_x86_64.h"
                        #include <stdio.h>
                        #include <stdlib.h>
                        #include <string.h>
                        static unsigned leaves[16][6], count, xcr0;
                        bool read_cpuid(unsigned leaf, unsigned subleaf, unsigned registers[4]) {
                            for (unsigned i = 0; i < count; i++) {
                                if (leaves[i][0] == leaf && leaves[i][1] == subleaf) {
                                    memcpy(registers, leaves[i] + 2, 4 * sizeof registers[0]);
                                    return true;
                                }
                            }
                            return false;
                        }
                        unsigned read_xcr0(void) {
                            return xcr0;
                        }
                        int main(void) {
                            FILE *record = fopen(getenv("RECORD"), "r");
                            unsigned *leaf = leaves[0];
                            while (fscanf(record, "%x %x %x %x %x %x", leaf, leaf + 1, leaf + 2, leaf + 3, leaf + 4,
                                          leaf + 5) == 6) {
                                leaf = leaves[++count];
                            }
                            if (fscanf(record, "xcr0 %x", &xcr0) != 1) {
                                return 1;
                            }
                            CPUFeatures found;
                            determineCPUFeatures(&found);
                            for (size_t i = 0; i < sizeof found; i++) {
                                putchar('0' + ((const char *) &found)[i]);
                            }
                            return 0;
                        }
                        """);
        names = Files.readAllLines(directory.resolve("include/amd64cpufeatures.h")).stream()
                .filter(line -> line.startsWith("    char f"))
                .map(line -> line.substring("    char f".length(), line.length() - 1))
                .toList();
    }

    private static Set<String> found(RecordedProcessor processor) throws IOException, InterruptedException {
        var result = program.run(Map.of("RECORD", processor.file().toString()));
        assertThat(result.status()).isZero();
        assertThat(result.output()).hasSize(names.size());
        return IntStream.range(0, names.size())
                .filter(i -> result.output().charAt(i) == '1')
                .mapToObj(names::get)
                .collect(toSet());
    }

    private static String flag(String feature) {
        return FLAGS.getOrDefault(feature, feature.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xeon-sapphire-rapids", "qemu-max", "qemu-epyc", "qemu-nehalem", "qemu64"})
    void featuresAreThoseThatTheKernelListed(String name) throws IOException, InterruptedException {
        var processor = RecordedProcessor.of(name);
        var listed = processor.flags();

        var expected =
                names.stream().filter(feature -> listed.contains(flag(feature))).collect(toSet());

        assertThat(without(NOT_COMPARED::contains, found(processor)))
                .isEqualTo(without(NOT_COMPARED::contains, expected));
    }

    private static Set<String> without(Predicate<String> left, Set<String> features) {
        return features.stream().filter(left.negate()).collect(toSet());
    }

    /** No Linux 6 lists these: by the manual, for a processor that has nothing else. */
    @Test
    void versionOfAvx10IsAllThatTheProcessorHas() throws IOException, InterruptedException {
        assertThat(found(RecordedProcessor.of("avx10-alone"))).containsExactlyInAnyOrder("AVX10_1", "AVX10_2", "APX_F");
    }

    @Test
    void registersThatTheKernelDoesNotSaveHideWhatNeedsThem() throws IOException, InterruptedException {
        var needing = Set.of("AVX", "AVX2", "VZEROUPPER", "F16C", "FMA", "OSPKE");
        var whole = found(RecordedProcessor.of("qemu-max"));

        assertThat(whole).containsAll(needing);
        assertThat(found(RecordedProcessor.of("qemu-max-noxsave"))).isEqualTo(without(needing::contains, whole));
    }

    @Test
    void registersOfAvx512ThatTheKernelDoesNotSaveHideOnlyThat() throws IOException, InterruptedException {
        var whole = RecordedProcessor.of("xeon-sapphire-rapids");
        var text = Files.readString(whole.file());
        assertThat(text).contains("xcr0 600e7\n");
        var avx = new RecordedProcessor(
                Files.writeString(directory.resolve("avx"), text.replace("xcr0 600e7\n", "xcr0 7\n")));

        assertThat(found(whole)).contains("AVX2", "AVX512F", "AVX512_VAES", "AVX512_VPCLMULQDQ", "AVX10_1");
        assertThat(found(avx))
                .isEqualTo(
                        without(feature -> feature.startsWith("AVX512") || feature.startsWith("AVX10"), found(whole)));
    }
}
