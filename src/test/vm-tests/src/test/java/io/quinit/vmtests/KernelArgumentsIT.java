package io.quinit.vmtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cluster.kernelargs.InitProgram;
import io.quinit.cluster.kernelargs.LineFinding;
import io.quinit.tool.KernelArgsCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernel arguments, by the very init that boots. */
@Once
class KernelArgumentsIT {
    private static final String INIT = Image.dist().resolve("quinit").toString();

    /** ToolRun fails where the command does. */
    @Test
    void committedKernelArgumentsAreThoseOfTheirProperties() {
        String out = ToolRun.of(
                new KernelArgsCommand(), "--init", INIT, "--check", "--kustomize", Cluster.FOLDER.toString());
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init.root.wiat=3s          | init.root.wiat: no such property, the nearest is init.root.wait
            init.tmp.size=lots         | init.tmp.size
            init.on-failure=explode    | init.on-failure
            init.swap=/dev/vdb         | init.swap
            """)
    void initRefusesWhatItDoesNotTake(String word, String told) {
        List<LineFinding> findings =
                InitProgram.at(Image.dist().resolve("quinit")).check("console=ttyS0 init.strict " + word);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.fatal()).isTrue();
            assertThat(finding.message()).startsWith("the init says: ").contains(told);
        });
    }
}
