package io.quinit.lean;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README has a section for each subject, and in it each substitution. */
class LeanReadmeTest {
    @Test
    void everySubstitutionIsInItsSection() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var substitutions = Substitutions.all().stream()
                .filter(type -> type.isAnnotationPresent(TargetClass.class))
                .toList();
        assertThat(substitutions)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(
                                section(readme, type.getEnclosingClass().getSimpleName()))
                        .contains("`" + type.getSimpleName() + "`"));
    }

    private static String section(String readme, String title) {
        var parts = readme.split("\n### " + title + "\n");
        assertThat(parts).as("sections called " + title).hasSize(2);
        return parts[1].split("\n##")[0];
    }
}
