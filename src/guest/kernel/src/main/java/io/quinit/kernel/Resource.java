package io.quinit.kernel;

import java.util.Locale;

/**
 * What a process can be limited in, by the number that asm-generic/resource.h gives it.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/getrlimit.2.html">getrlimit(2)</a>
 */
public enum Resource {
    CPU(0),
    FSIZE(1),
    DATA(2),
    STACK(3),
    CORE(4),
    RSS(5),
    NPROC(6),
    NOFILE(7),
    MEMLOCK(8),
    AS(9),
    LOCKS(10),
    SIGPENDING(11),
    MSGQUEUE(12),
    NICE(13),
    RTPRIO(14),
    RTTIME(15);

    private final int number;

    Resource(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** As properties and messages have it: {@code nofile}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
