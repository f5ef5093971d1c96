package io.quinit.tool;

import io.quinit.cmdline.ArgumentsFile;
import io.quinit.host.HostFailure;
import io.quinit.report.boot.ReportLine;
import io.quinit.vm.Accelerator;
import io.quinit.vm.Disk;
import io.quinit.vm.Port;
import io.quinit.vm.VirtualMachine;
import io.quinit.vm.VmBuilder;
import io.quinit.vm.VmOutcome;
import io.quinit.vm.VmResult;
import io.quinit.vm.VmSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Boots a directory's kernel, initramfs and root image, shows the console, then where the time went. */
@Command(
        name = "vm",
        mixinStandardHelpOptions = true,
        description = "Boots DIR/vmlinuz, DIR/initramfs and DIR/root.img under QEMU. The image is never changed.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "  0:the guest agent ran and the guest ended the machine",
            "  1:the guest ended the machine before the agent ran",
            "  2:wrong usage, or a file is missing",
            "  3:the kernel panicked",
            "  4:QEMU could not start, or failed",
            "  5:the guest ended the machine, which had no console to tell more",
            "124:stopped at the time limit"
        })
public final class VmCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder, as target/dist/debian-12-cloud.")
    private Path directory;

    @Option(names = "--append", paramLabel = "WORDS", description = "Added to the kernel command line.")
    private List<String> append = List.of();

    @Option(
            names = "--append-file",
            paramLabel = "FILE",
            description = "The same from a file: a word a line, # begins a comment; repeatable, before --append.")
    private List<Path> appendFiles = List.of();

    @Option(
            names = "--memory",
            defaultValue = "512M",
            paramLabel = "SIZE",
            description = "As QEMU takes it; ${DEFAULT-VALUE}.")
    private String memory;

    @Option(names = "--smp", defaultValue = "1", paramLabel = "N", description = "Processors; ${DEFAULT-VALUE}.")
    private int processors;

    @Option(names = "--net", description = "A virtio network card, connected to QEMU's own network.")
    private boolean network;

    @Option(names = "--port", paramLabel = "NAME", description = "A virtio-serial port of that name; repeatable.")
    private List<String> ports = List.of();

    @Option(names = "--hvc", description = "A virtio console, /dev/hvc0.")
    private boolean virtioConsole;

    @Option(
            names = "--serial",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "A serial port, /dev/ttyS0; there by default.")
    private boolean serial;

    @Option(
            names = "--disk",
            paramLabel = "FILE",
            description = "A further disk; writes to it are dropped; repeatable.")
    private List<Path> disks = List.of();

    @Option(names = "--read-only", description = "The guest cannot write to root.img.")
    private boolean readOnly;

    @Option(names = "--no-disk", description = "Leaves root.img out.")
    private boolean noDisk;

    @Option(names = "--cpu", defaultValue = "max", paramLabel = "MODEL", description = "${DEFAULT-VALUE} by default.")
    private String cpu;

    @Option(
            names = "--machine",
            defaultValue = "q35",
            paramLabel = "TYPE",
            description =
                    "As QEMU takes it; ${DEFAULT-VALUE} by default. microvm has no PCI; microvm,pit=on,rtc=on,acpi=off no"
                            + " ACPI either, for a kernel that takes virtio devices from its command line.")
    private String machine;

    @Option(
            names = "--accel",
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES}; KVM where it works, else TCG.")
    private Accelerator accelerator;

    @Option(
            names = "--time-limit",
            defaultValue = "60s",
            paramLabel = "TIME",
            converter = TimeLimit.class,
            description = "Wall time, as 90s or 2m; ${DEFAULT-VALUE}.")
    private Duration timeLimit;

    @Option(names = "--console", paramLabel = "FILE", description = "Where the console's log goes; DIR/console.log.")
    private Path log;

    @Option(names = "--qemu-arg", paramLabel = "ARG", description = "Handed to QEMU as it is; repeatable.")
    private List<String> qemuArguments = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            VmSpec spec = spec();
            checkFiles(spec);
            return show(spec, boot(spec));
        } catch (HostFailure notStarted) {
            command.commandLine().getErr().println("quinit-tool vm: " + notStarted.getMessage());
            return VmOutcome.QEMU_FAILED.status();
        }
    }

    private int show(VmSpec spec, VmResult result) {
        PrintWriter out = command.commandLine().getOut();
        if (spec.hasConsole() && result.outcome() != VmOutcome.QEMU_FAILED) {
            out.println();
            ReportLine.find(result.console()).print(out);
        }
        out.println();
        out.println("quinit-tool vm: " + result.explanation());
        out.flush();
        return result.outcome().status();
    }

    private VmResult boot(VmSpec spec) throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Path file = log == null ? directory.resolve("console.log") : log;
        try (PrintWriter logged = new PrintWriter(Files.newBufferedWriter(file));
                VirtualMachine machine = VirtualMachine.start(spec, line -> {
                    out.println(line);
                    out.flush();
                    logged.println(line);
                    logged.flush();
                })) {
            return machine.await();
        }
    }

    private VmSpec spec() throws IOException {
        VmBuilder builder = VmBuilder.of(directory)
                .memory(memory)
                .processors(processors)
                .network(network)
                .serial(serial)
                .virtioConsole(virtioConsole)
                .cpu(cpu)
                .machine(machine)
                .accelerator(accelerator == null ? Accelerator.best() : accelerator)
                .qemuArguments(qemuArguments)
                .timeLimit(timeLimit);
        for (Path file : appendFiles) {
            builder.append(ArgumentsFile.words(Files.readString(file)));
        }
        append.forEach(builder::append);
        ports.forEach(name -> builder.port(Port.named(name)));
        disks.forEach(file -> builder.disk(Disk.snapshot(file)));
        if (readOnly) {
            builder.readOnlyRoot();
        }
        if (noDisk) {
            builder.noRoot();
        }
        return builder.build();
    }

    private void checkFiles(VmSpec spec) {
        List<Path> missing = spec.files().stream().filter(Files::notExists).toList();
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "missing: " + missing + "; the build leaves a folder to boot in target/dist");
        }
    }
}
