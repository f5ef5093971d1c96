package io.quinit.tool;

import io.quinit.host.CProgram;
import io.quinit.host.HostFailure;
import io.quinit.host.HostProgram;
import io.quinit.host.OutputFile;
import io.quinit.host.TemporaryDirectory;
import io.quinit.vm.Accelerator;
import io.quinit.vm.AgentFacts;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmResult;
import io.quinit.vm.profile.Counts;
import io.quinit.vm.profile.ProfileTable;
import io.quinit.vm.profile.Symbols;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quinit-tool profile}. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description =
                "Counts the instructions of a boot from the start of the init to that of the agent with a plugin of QEMU,"
                        + " and prints whose they are.")
public final class ProfileCommand implements Callable<Integer> {
    /** The kernel comes here for the init, and then for the agent. */
    private static final String TRIGGER = "begin_new_exec";

    /** Where it is the same in every boot. */
    private static final String FIXED_ADDRESSES = "nokaslr norandmaps";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final HostProgram NM = new HostProgram("nm", "binutils");

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder of vmlinuz and root.img, as target/dist/debian-12-cloud.")
    private Path folder;

    @Option(names = "--initramfs", required = true, description = "The one that holds the executable.")
    private Path initramfs;

    @Option(names = "--executable", required = true, description = "Of fixed addresses, with its symbols.")
    private Path executable;

    @Option(
            names = "--append",
            defaultValue = "quiet init.net=1 init.balloon=1",
            paramLabel = "WORDS",
            description = "Added to the kernel command line; ${DEFAULT-VALUE}.")
    private String append;

    @Option(names = "--out", paramLabel = "FILE", description = "The tables as a file.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Symbols symbols =
                Symbols.ofExecutable(NM.run(Map.of(), List.of("-S", "--defined-only", executable.toString())));
        Symbols kernel = Symbols.ofKernel(boot(machine("symbols")));
        long trigger =
                kernel.addressOf(TRIGGER).orElseThrow(() -> new HostFailure("the kernel's symbols have no " + TRIGGER));
        List<String> table = ProfileTable.of(counts(trigger), symbols, kernel);
        PrintWriter printed = command.commandLine().getOut();
        table.forEach(printed::println);
        printed.flush();
        if (out != null) {
            OutputFile.replace(out, file -> Files.write(file, table));
        }
        return 0;
    }

    private Counts counts(long trigger) throws IOException, InterruptedException {
        try (TemporaryDirectory made = new TemporaryDirectory(Path.of(System.getProperty("java.io.tmpdir")))) {
            Path source = CProgram.source(ProfileCommand.class, "profile.c", made.path());
            Path plugin = CProgram.library(source, made.path().resolve("profile.so"));
            Path counts = made.path().resolve("counts");
            boot(machine("memory")
                    .accelerator(Accelerator.INSTRUCTION_CLOCK)
                    .qemuArguments(List.of("-plugin", "%s,at=0x%x,out=%s".formatted(plugin, trigger, counts))));
            return Counts.parse(Files.readAllLines(counts));
        }
    }

    /** @param facts what the agent tells */
    private VmBuilder machine(String facts) {
        return VmBuilder.of(folder)
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
