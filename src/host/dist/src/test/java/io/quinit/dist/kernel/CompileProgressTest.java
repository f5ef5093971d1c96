package io.quinit.dist.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class CompileProgressTest {
    @Test
    void eachHundredthCompiledFileIsTold() {
        var told = new ArrayList<String>();
        var progress = new CompileProgress(told::add);
        for (int file = 0; file < 250; file++) {
            progress.accept("  CC      kernel/file" + file + ".o");
            progress.accept("  AR      kernel/built-in.a");
        }
        assertThat(told).containsExactly("100 files compiled", "200 files compiled");
    }
}
