package io.quinit.nativeimage.assembly;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Headers with a C struct for each architecture's processor features. The builder compares it with the methods of its
 * interface {@code CPUFeatures}, so it is written from those; it reads all three whatever the target.
 */
final class CpuFeatureHeaders {
    private static final Map<String, String> CLASSES = Map.of(
            "amd64cpufeatures.h", "com/oracle/svm/core/amd64/AMD64LibCHelper$CPUFeatures.class",
            "aarch64cpufeatures.h", "com/oracle/svm/core/aarch64/AArch64LibCHelper$CPUFeatures.class",
            "riscv64cpufeatures.h", "com/oracle/svm/core/riscv64/RISCV64LibCHelper$CPUFeatures.class");

    private final Path svmJar;

    CpuFeatureHeaders(Path svmJar) {
        this.svmJar = svmJar;
    }

    void writeTo(Path directory) throws IOException {
        try (var jar = new JarFile(svmJar.toFile())) {
            for (var header : CLASSES.entrySet()) {
                try (var in = jar.getInputStream(jar.getEntry(header.getValue()))) {
                    ClassModel type = ClassFile.of().parse(in.readAllBytes());
                    Files.writeString(directory.resolve(header.getKey()), struct(type));
                }
            }
        }
    }

    private static String struct(ClassModel type) {
        return type.methods().stream()
                .filter(method -> method.methodType().equalsString("()Z"))
                .map(CpuFeatureHeaders::field)
                .collect(Collectors.joining("", "#pragma once\n\ntypedef struct {\n", "} CPUFeatures;\n"));
    }

    private static String field(MethodModel method) {
        return "    char %s;\n".formatted(method.methodName().stringValue());
    }
}
