package io.quinit.nativeimage.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuFeatureHeadersTest {
    @Test
    void structHasAFieldForEachFeature(@TempDir Path directory) throws IOException {
        Path jars = Path.of(System.getProperty("builder.jars"));
        new CpuFeatureHeaders(BuilderJars.in(jars).svm()).writeTo(directory);
        assertThat(directory.resolve("amd64cpufeatures.h"))
                .content()
                .startsWith("#pragma once\n\ntypedef struct {\n    char fCX8;\n")
                .contains("    char fAVX512_VBMI2;\n")
                .endsWith("} CPUFeatures;\n");
        assertThat(directory.resolve("aarch64cpufeatures.h")).content().contains("    char fASIMD;\n");
        assertThat(directory.resolve("riscv64cpufeatures.h")).content().contains("    char ");
    }
}
