package io.quinit.fake.machine;

import java.util.List;
import java.util.Set;

/**
 * A kernel and the machine's memory.
 *
 * @param release as in {@code uname -r}
 * @param architecture {@code x86_64} or {@code aarch64}
 * @param memory in bytes
 * @param builtIn modules of {@link KnownModules} that this kernel has built in
 * @param algorithms of zram, the usual one first
 */
public record KernelSpec(
        String release,
        String architecture,
        long memory,
        String commandLine,
        Set<String> builtIn,
        List<String> algorithms) {
    static final int PAGE = 4096;
}
