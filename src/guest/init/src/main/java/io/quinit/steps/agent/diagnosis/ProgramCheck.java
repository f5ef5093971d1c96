package io.quinit.steps.agent.diagnosis;

import io.quinit.elf.ElfMachine;
import io.quinit.kernel.Errno;
import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import java.util.Set;

/** Looks at a file, and at the interpreters and loaders that it names, for what keeps the kernel from running it. */
final class ProgramCheck {
    /** How often the kernel takes a script as the interpreter of another (exec_binprm in fs/exec.c). */
    private static final int MAX_SCRIPTS = 5;

    /** What the kernel answers to a program of another architecture, and to a loader of one. */
    private static final Set<Errno> OTHER_FORMAT = Set.of(Errno.ENOEXEC, Errno.ELIBBAD);

    private final Kernel kernel;
    private final Permissions permissions;
    private final Errno errno;

    ProgramCheck(Kernel kernel, Permissions permissions, Errno errno) {
        this.kernel = kernel;
        this.permissions = permissions;
        this.errno = errno;
    }

    /** Empty where nothing is wrong with it. */
    String fault(String agent) {
        return fault(Part.agent(agent), 0);
    }

    private String fault(Part part, int scripts) {
        var place = PathWalk.follow(kernel, permissions, part.path());
        if (place instanceof Place.Missing missing) {
            return part.isAgent()
                    ? missing.text(kernel) + ": put the agent there, or name it by init.agent"
                    : absent(part, missing);
        }
        if (place instanceof Place.Unusable unusable) {
            return part.isAgent() ? unusable.why() : part + ": " + unusable.why();
        }
        var found = (Place.Found) place;
        var refusal = refusal(part, found);
        return refusal.isEmpty() ? contentFault(part, found.path(), scripts) : part + refusal;
    }

    private String absent(Part part, Place.Missing missing) {
        return "the file is there; " + part + " is not in the root file system" + missing.elsewhere(part.path())
                + (part.isLoader() ? OtherLibc.advice(new Files(kernel), part.path()) : ": add it");
    }

    private String refusal(Part part, Place.Found found) {
        var status = found.status();
        if (!status.isRegularFile()) {
            return " is " + status.kind() + ", no program: "
                    + (part.isAgent() ? "name one by init.agent" : "put one there");
        }
        if (!status.isExecutable()) {
            return " is not executable (mode " + status.permissions() + "): chmod 755";
        }
        if (!permissions.mayExecute(status)) {
            return " is closed to " + permissions.refused(status);
        }
        return errno == Errno.EACCES ? new MountOptions(kernel).noexec(found.path()) : "";
    }

    private String contentFault(Part part, String path, int scripts) {
        try (var file = new FileHead(kernel, path)) {
            if (file.isElf()) {
                return elfFault(part, new ElfProgram(file));
            }
            if (part.isLoader()) {
                return part + " is no ELF file: put the real one there";
            }
            if (file.isScript()) {
                return scriptFault(part, ScriptLine.of(file.text()), scripts + 1);
            }
            return part + " is " + FirstBytes.describe(file.text());
        }
    }

    private String scriptFault(Part part, ScriptLine line, int scripts) {
        if (!line.fault().isEmpty()) {
            return part + line.fault();
        }
        if (scripts > MAX_SCRIPTS) {
            return part + " is one script too many: each is the interpreter of the one before it, and Linux takes "
                    + MAX_SCRIPTS;
        }
        return fault(part.interpreter(line.interpreter()), scripts);
    }

    private String elfFault(Part part, ElfProgram elf) {
        var machine = ElfMachine.ofKernel(kernel.uname().machine());
        if (OTHER_FORMAT.contains(errno)
                && elf.hasHeader()
                && !elf.architecture().equals(machine)) {
            return part + " is made for " + elf.architecture() + ", this machine is " + machine
                    + (part.isAgent() ? ": build it for " : ": put one there for ") + machine;
        }
        if (!elf.fault().isEmpty()) {
            return part + elf.fault();
        }
        return elf.loader().isEmpty() || part.isLoader() ? "" : fault(part.loader(elf.loader()), 0);
    }
}
