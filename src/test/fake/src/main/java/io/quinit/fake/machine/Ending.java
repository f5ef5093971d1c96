package io.quinit.fake.machine;

import io.quinit.kernel.RebootCommand;

/** How a run ended. */
public sealed interface Ending {

    /** The process became a program. */
    record Exec(Execution execution) implements Ending {}

    /** reboot(2). */
    record Reboot(RebootCommand command) implements Ending {}

    /** A byte to /proc/sysrq-trigger: {@code b}, {@code c}, {@code o}. */
    record Sysrq(char key) implements Ending {}

    /** QEMU's isa-debug-exit. */
    record DebugExit(int code) implements Ending {}

    /** _exit(2): as PID 1 a panic. */
    record Exit(int status) implements Ending {}

    /** pause(2): the machine stays as it is. */
    record Pause() implements Ending {}
}
