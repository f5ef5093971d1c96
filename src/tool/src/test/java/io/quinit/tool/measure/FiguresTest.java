package io.quinit.tool.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.tool.vm.AgentFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final AgentFacts AGENT = AgentFacts.of(List.of(
            "agent: time run-init 1.500000",
            "agent: time first-instruction 1.650000",
            "agent: memory used-kib 30720",
            "agent: memory left-kib 450560"));

    @Test
    void figuresAreTakenFromTheAgentsLines() {
        BootFigures figures = BootFigures.of(AGENT);
        assertThat(figures).isEqualTo(new BootFigures(1.5, 1.65, 30720, 450560));
        assertThat(Math.round(figures.initMilliseconds())).isEqualTo(150);
    }

    @Test
    void tableHasAColumnForEachContender() {
        Contender ours = new Contender("Quinit", 30 << 20, Path.of("initramfs"));
        Result result = Result.of(ours, 8 << 20, List.of(BootFigures.of(AGENT)));
        Figures figures = new Figures("6.1.0", "quiet", 1, 12.34, List.of(result, result));
        assertThat(figures.markdown())
                .startsWith("|  | Quinit | Quinit |", "|---|---|---|")
                .contains("| executable and libraries | 30.00 MiB | 30.00 MiB |")
                .contains("| memory in use when the agent starts | 30.00 MiB | 30.00 MiB |")
                .contains("| \"Run /init\" to the agent (guest clock) | 150.0 ms | 150.0 ms |")
                .contains("`quinit --version` on this host, whole process: 12.3 ms");
    }
}
