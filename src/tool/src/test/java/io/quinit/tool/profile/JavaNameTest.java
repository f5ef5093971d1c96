package io.quinit.tool.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "io.quinit.boot.BootSequence::run(int) | io.quinit.boot | io.quinit.boot.BootSequence.run",
                "io::quinit::boot::BootSequence::run(int) | io.quinit.boot | io.quinit.boot.BootSequence.run",
                "com.oracle.svm.core.genscavenge.AllocationSnippets::slow(long) | com.oracle.svm | com.oracle.svm.core.genscavenge.AllocationSnippets.slow",
                "java.lang.String::hashCode() | java.lang | java.lang.String.hashCode"
            })
    void methodHasAPackage(String symbol, String packageName, String method) {
        assertThat(JavaName.of(symbol)).isEqualTo(new JavaName(packageName, method));
    }

    @ParameterizedTest
    @CsvSource({"main", "__libc_csu_init", "(no symbol)"})
    void functionHasNone(String symbol) {
        assertThat(JavaName.of(symbol)).isEqualTo(new JavaName("C, and the builder's own", symbol));
    }
}
