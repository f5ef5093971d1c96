package io.quinit.steps.agent;

import io.quinit.cmdline.Limit;
import java.util.Optional;

/**
 * Limits of getrlimit(2): {@code SOFT:HARD}, or one number for both; K, M, G and T are powers of 1024, {@code unlimited} is no
 * limit. One that is not given stays the kernel's own.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/getrlimit.2.html">getrlimit(2)</a>
 */
public interface AgentRlimits {
    /**
     * The agent's address space, in bytes.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.as=2G
     */
    Optional<Limit> as();

    /**
     * The size of a core dump, in bytes; 0 for none.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.core=0
     */
    Optional<Limit> core();

    /**
     * Processor time in seconds; at the hard limit the kernel kills the agent, and with it the machine.
     *
     * @since 0.1.0
     * @unit seconds
     * @example init.agent.rlimits.cpu=3600:unlimited
     */
    Optional<Limit> cpu();

    /**
     * The agent's writable private memory, in bytes.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.data=1G
     */
    Optional<Limit> data();

    /**
     * The size to which the agent may let a file grow, in bytes.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.fsize=10G
     */
    Optional<Limit> fsize();

    /**
     * How many file locks and leases the agent may hold; Linux since 2.4.25 takes the number and does not apply it.
     *
     * @since 0.1.0
     * @unit locks
     * @example init.agent.rlimits.locks=1024
     */
    Optional<Limit> locks();

    /**
     * Memory that the agent may lock against being swapped out, in bytes.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.memlock=64M
     */
    Optional<Limit> memlock();

    /**
     * What the POSIX message queues of the agent's user may hold, in bytes.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.msgqueue=1M
     */
    Optional<Limit> msgqueue();

    /**
     * How far the agent may raise its priority: 20 minus the lowest nice value, so 1 to 40.
     *
     * @since 0.1.0
     * @example init.agent.rlimits.nice=30
     */
    Optional<Limit> nice();

    /**
     * One more than the highest file descriptor that the agent may open; by default 1024 is the soft limit and the hard one is
     * the kernel's. At most fs.nr_open, 1048576 as the kernel starts.
     *
     * @since 0.1.0
     * @unit descriptors
     * @example init.agent.rlimits.nofile=65536:1048576
     */
    Optional<Limit> nofile();

    /**
     * How many processes and threads the agent's user may have; root is not held to it.
     *
     * @since 0.1.0
     * @unit processes and threads
     * @example init.agent.rlimits.nproc=512
     */
    Optional<Limit> nproc();

    /**
     * Resident memory in bytes; Linux since 2.4.30 takes the number and does not apply it.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.rss=1G
     */
    Optional<Limit> rss();

    /**
     * The highest real-time priority that the agent may set, 0 to 99.
     *
     * @since 0.1.0
     * @example init.agent.rlimits.rtprio=10
     */
    Optional<Limit> rtprio();

    /**
     * Processor time that a real-time thread may take without a blocking system call, in microseconds.
     *
     * @since 0.1.0
     * @unit microseconds
     * @example init.agent.rlimits.rttime=950000:unlimited
     */
    Optional<Limit> rttime();

    /**
     * How many signals may be queued for processes of the agent's user.
     *
     * @since 0.1.0
     * @unit signals
     * @example init.agent.rlimits.sigpending=4096
     */
    Optional<Limit> sigpending();

    /**
     * The stack of a main thread, in bytes; a quarter of it is for arguments and environment, 128 KiB at least.
     *
     * @since 0.1.0
     * @unit bytes
     * @example init.agent.rlimits.stack=8M:unlimited
     */
    Optional<Limit> stack();
}
