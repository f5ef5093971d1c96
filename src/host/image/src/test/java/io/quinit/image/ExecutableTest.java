package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutableTest {
    @Test
    void loaderNeedsAndSearchPathAreRead() throws Exception {
        var file = TinyElf.executable(
                TinyElf.AARCH64, "/lib/ld.so.1", "$ORIGIN/lib:/opt", List.of("liba.so", "libb.so.6"));
        var executable = Executable.of(file);
        assertThat(executable.machine()).isEqualTo(TinyElf.AARCH64);
        assertThat(executable.interpreter()).contains("/lib/ld.so.1");
        assertThat(executable.needed()).containsExactly("liba.so", "libb.so.6");
        assertThat(executable.searchPath()).containsExactly("$ORIGIN/lib", "/opt");
        assertThat(executable.isStatic()).isFalse();
    }

    @Test
    void positionIndependentStaticExecutableIsStatic() throws Exception {
        var executable = Executable.of(TinyElf.executable(TinyElf.X86_64, "", "", List.of()));
        assertThat(executable.isStatic()).isTrue();
        assertThat(executable.searchPath()).isEmpty();
    }

    @Test
    void theRunningJavaNeedsLibc() throws Exception {
        var java = Path.of(ProcessHandle.current().info().command().orElseThrow());
        var executable = Executable.of(Files.readAllBytes(java));
        assertThat(executable.needed()).anyMatch(name -> name.startsWith("libc.so"));
        assertThat(executable.interpreter()).isPresent();
    }
}
