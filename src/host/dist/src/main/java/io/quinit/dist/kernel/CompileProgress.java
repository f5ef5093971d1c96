package io.quinit.dist.kernel;

import java.util.function.Consumer;

/** Counts the files that make has compiled, and tells of each hundredth: of the whole kernel, as ours is configured, there are some 1,700. */
final class CompileProgress implements Consumer<String> {
    private static final int STEP = 100;

    private final Consumer<String> out;
    private int files;

    /** @param out gets a line now and then */
    CompileProgress(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void accept(String line) {
        if (line.startsWith("  CC ") && ++files % STEP == 0) {
            out.accept("%d files compiled".formatted(files));
        }
    }
}
