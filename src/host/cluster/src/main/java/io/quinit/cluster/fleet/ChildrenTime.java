package io.quinit.cluster.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of all programs that this process started and that have ended, theirs included: {@code proc_pid_stat(5)}. */
final class ChildrenTime {
    /** {@code USER_HZ}, which no Linux on x86-64 has otherwise. */
    private static final double TICKS_A_SECOND = 100;
    /** Of cutime and cstime, counted behind the name in parentheses, which may hold anything. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    private ChildrenTime() {}

    static double seconds() throws IOException {
        return seconds(Files.readString(Path.of("/proc/self/stat")));
    }

    static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_A_SECOND;
    }
}
