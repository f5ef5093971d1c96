package io.quinit.tool.measure;

import io.quinit.tool.ToolFailure;
import io.quinit.tool.vm.Accelerator;
import io.quinit.tool.vm.AgentFacts;
import io.quinit.tool.vm.VirtualMachine;
import io.quinit.tool.vm.VmBuilder;
import io.quinit.tool.vm.VmResult;
import io.quinit.tool.vm.VmSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Boots the contenders in turn in the same machine, under QEMU's instruction clock: what the host does meanwhile hardly shows. */
final class Measurement {
    /** Many times what a boot takes under that clock. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path image;
    private final String append;
    private final Consumer<String> progress;

    /**
     * @param image folder with vmlinuz and root.img
     * @param append words of the kernel command line
     * @param progress gets a line for each boot
     */
    Measurement(Path image, String append, Consumer<String> progress) {
        this.image = image;
        this.append = append;
        this.progress = progress;
    }

    List<Result> run(List<Contender> contenders, int runs) throws IOException, InterruptedException {
        Map<Contender, List<BootFigures>> boots = new LinkedHashMap<>();
        for (int run = 1; run <= runs; run++) {
            for (Contender contender : contenders) {
                BootFigures figures = boot(contender);
                boots.computeIfAbsent(contender, none -> new ArrayList<>()).add(figures);
                progress.accept("%s, boot %d of %d: %.1f ms from Run /init to the agent, %d KiB in use"
                        .formatted(contender.name(), run, runs, figures.initMilliseconds(), figures.usedKib()));
            }
        }
        List<Result> results = new ArrayList<>();
        for (Map.Entry<Contender, List<BootFigures>> entry : boots.entrySet()) {
            Contender contender = entry.getKey();
            results.add(Result.of(contender, Files.size(contender.initramfs()), entry.getValue()));
        }
        return results;
    }

    private BootFigures boot(Contender contender) throws IOException, InterruptedException {
        VmSpec spec = VmBuilder.of(image)
                .initramfs(contender.initramfs())
                .accelerator(Accelerator.INSTRUCTION_CLOCK)
                .append(append)
                .timeLimit(LIMIT)
                .build();
        try (VirtualMachine machine = VirtualMachine.start(spec)) {
            VmResult result = machine.await();
            AgentFacts agent = AgentFacts.of(result.console());
            if (!agent.complete()) {
                throw new ToolFailure("%s: %s".formatted(contender.name(), result.explanation()));
            }
            return BootFigures.of(agent);
        }
    }
}
