package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.Files;
import java.util.List;

/** Whether a root file system without a program's loader is that of another C library. */
record OtherLibc(String name, String mark, List<String> loaders) {
    private static final List<OtherLibc> KNOWN = List.of(
            new OtherLibc("musl", "/ld-musl-", List.of("/lib/ld-musl-x86_64.so.1", "/lib/ld-musl-aarch64.so.1")),
            new OtherLibc("glibc", "/ld-linux", List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1")));

    /** What to do, for a message behind the loader that is missing. */
    static String advice(Files files, String missing) {
        for (var libc : KNOWN) {
            if (!missing.contains(libc.mark) && libc.loaders.stream().anyMatch(files::exists)) {
                return ", which has " + libc.name + " instead: build the agent for that, or link it statically";
            }
        }
        return ": add it, or link the agent statically";
    }
}
