package io.quinit.fake.scenario;

import io.quinit.fake.machine.DiskSpec;
import io.quinit.fake.machine.KernelSpec;
import io.quinit.fake.machine.KnownModules;
import io.quinit.fake.machine.MachineSpec;
import io.quinit.fake.machine.PortSpec;
import io.quinit.fake.machine.SeedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A machine and what its initramfs holds, but for the modules that the init asks for.
 *
 * @param name of its file
 * @param absent modules that the initramfs does not hold although they are asked for
 * @param files of the initramfs
 */
public record Scenario(
        String name,
        KernelSpec kernel,
        Set<String> absent,
        List<SeedFile> files,
        Set<String> consoles,
        List<DiskSpec> disks,
        List<PortSpec> ports,
        boolean mmio,
        List<Integer> devices,
        boolean debugExit) {

    /**
     * The machine.
     *
     * @param words that follow the scenario's own command line; may be empty
     * @param modules names of those that the initramfs holds, of which those that are absent or built in are left out
     */
    public MachineSpec machine(String words, Collection<String> modules) {
        var initramfs = new ArrayList<>(files);
        for (var name : modules) {
            if (isInInitramfs(name)) {
                var module = KnownModules.named(name).orElseThrow();
                initramfs.add(new SeedFile(directory() + module.path(), 0644, module.file(kernel.release()), null));
            }
        }
        return new MachineSpec(kernelWith(words), initramfs, consoles, disks, ports, mmio, devices, debugExit);
    }

    /** Whether a module's file is there, where it is asked for. */
    public boolean isInInitramfs(String module) {
        return !absent.contains(module) && !kernel.builtIn().contains(module);
    }

    private String directory() {
        return "lib/modules/" + kernel.release() + "/";
    }

    /** The whole command line. */
    public String commandLine(String words) {
        return (kernel.commandLine() + " " + words).strip();
    }

    private KernelSpec kernelWith(String words) {
        return new KernelSpec(
                kernel.release(),
                kernel.architecture(),
                kernel.memory(),
                commandLine(words),
                kernel.builtIn(),
                kernel.algorithms());
    }
}
