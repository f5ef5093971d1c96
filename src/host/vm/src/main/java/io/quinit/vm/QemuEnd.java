package io.quinit.vm;

import java.util.Optional;

/**
 * What QEMU itself tells of the end of a machine.
 *
 * @param status its exit status; empty: it was stopped at the time limit
 * @param shutdown the reason in its SHUTDOWN event, as {@code guest-shutdown}, {@code guest-reset}
 * @param error what it wrote to standard error
 */
record QemuEnd(Optional<Integer> status, Optional<String> shutdown, String error) {}
