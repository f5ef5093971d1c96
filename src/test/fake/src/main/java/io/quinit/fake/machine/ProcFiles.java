package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The tree of proc, for the first process. */
final class ProcFiles {
    /** PROC_PID_INIT_INO. */
    private static final String INITIAL_PID_NAMESPACE = "pid:[4026531836]";

    private final Inode proc;

    ProcFiles(Inode proc) {
        this.proc = proc;
    }

    void addAll(KernelSpec kernel, FileSystems types, Swaps swaps, Supplier<String> mountInfo, Consumer<String> sysrq) {
        // What firmware and the kernel itself take is about a sixteenth.
        var total = kernel.memory() / 1024 * 15 / 16;
        text("meminfo", () -> "MemTotal:       " + total + " kB\nMemFree:        " + total / 2 + " kB\n");
        text("cmdline", () -> kernel.commandLine() + "\n");
        text("filesystems", types::text);
        text("swaps", swaps::text);
        text("1/mountinfo", mountInfo);
        text("1/environ", () -> "HOME=/\0TERM=linux\0");
        proc.put("self", Inode.link("1"));
        proc.put("1/ns/pid", Inode.link(INITIAL_PID_NAMESPACE));
        proc.put("sysrq-trigger", Inode.generated(new Generated(null, sysrq)));
        addSysctls();
    }

    private void addSysctls() {
        number("vm/page-cluster", 3, 31);
        number("vm/swappiness", 60, 200);
        number("vm/min_free_kbytes", 4096, Integer.MAX_VALUE);
        number("vm/overcommit_memory", 0, 2);
        number("kernel/modules_disabled", 0, 1);
        number("kernel/panic", 0, Integer.MAX_VALUE);
        number("fs/nr_open", 1_048_576, Integer.MAX_VALUE);
    }

    private void text(String path, Supplier<String> text) {
        proc.put(path, Inode.generated(new Generated(text, null)));
    }

    private void number(String key, int first, int most) {
        var sysctl = new Sysctl(first, most);
        proc.put("sys/" + key, Inode.generated(new Generated(sysctl::text, sysctl::set)));
    }

    /** A number with bounds: proc_dointvec_minmax. */
    private static final class Sysctl {
        private final int most;
        private int value;

        Sysctl(int first, int most) {
            this.value = first;
            this.most = most;
        }

        String text() {
            return value + "\n";
        }

        void set(String text) {
            try {
                var number = Integer.parseInt(text.strip());
                Refused.unless(number >= 0 && number <= most, Errno.EINVAL);
                value = number;
            } catch (NumberFormatException none) {
                throw new Refused(Errno.EINVAL);
            }
        }
    }
}
