package io.quinit.vm.profile;

import io.quinit.host.CProgram;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import io.quinit.host.TemporaryDirectory;
import io.quinit.vm.Accelerator;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A boot whose instructions are counted: one boot tells the kernel's symbols, the next one is counted.
 *
 * @param directory of vmlinuz and root.img
 * @param executable the one that the initramfs holds, of fixed addresses, with its symbols
 * @param append added to the kernel command line
 */
public record Profile(Path directory, Path initramfs, Path executable, String append) {
    /** The kernel comes here for the init, and then for the agent. */
    private static final String TRIGGER = "begin_new_exec";

    /** Where it is the same in every boot. */
    private static final String FIXED_ADDRESSES = "nokaslr norandmaps";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final HostProgram NM = new HostProgram("nm", "binutils");

    /** The lines of the tables. */
    public List<String> table() throws IOException, InterruptedException {
        Symbols symbols =
                Symbols.ofExecutable(NM.run(Map.of(), List.of("-S", "--defined-only", executable.toString())));
        Symbols kernel = Symbols.ofKernel(boot(machine("symbols")));
        long trigger =
                kernel.addressOf(TRIGGER).orElseThrow(() -> new HostFailure("the kernel's symbols have no " + TRIGGER));
        return ProfileTable.of(counts(trigger), symbols, kernel);
    }

    private Counts counts(long trigger) throws IOException, InterruptedException {
        try (TemporaryDirectory made = new TemporaryDirectory(Path.of(System.getProperty("java.io.tmpdir")))) {
            Path source = CProgram.source(Profile.class, "profile.c", made.path());
            Path plugin = CProgram.library(source, made.path().resolve("profile.so"));
            Path counts = made.path().resolve("counts");
            boot(machine("memory")
                    .accelerator(Accelerator.INSTRUCTION_CLOCK)
                    .qemuArguments(List.of("-plugin", "%s,at=0x%x,out=%s".formatted(plugin, trigger, counts))));
            return Counts.parse(Files.readAllLines(counts));
        }
    }

    /** @param facts what the agent reports */
    private VmBuilder machine(String facts) {
        return VmBuilder.of(directory)
                .initramfs(initramfs)
                .append(append)
                .append(FIXED_ADDRESSES)
                .append("agent.facts=" + facts)
                .timeLimit(LIMIT);
    }

    private static List<String> boot(VmBuilder builder) throws IOException, InterruptedException {
        try (VirtualMachine machine = VirtualMachine.start(builder.build())) {
            VmResult result = machine.await();
            if (!AgentFacts.of(result.console()).complete()) {
                throw new HostFailure(result.explanation());
            }
            return result.console();
        }
    }
}
