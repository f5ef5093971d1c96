package io.quinit.boot.run;

import io.quarkus.runtime.QuarkusApplication;
import io.quinit.boot.failure.FailurePolicy;
import io.quinit.boot.initramfs.Initramfs;
import io.quinit.boot.step.BootFailure;
import io.quinit.kernel.Kernel;
import jakarta.inject.Inject;

/** The boot as the application that Quarkus runs. */
public final class Boot implements QuarkusApplication {
    private final Kernel kernel;
    private final BootSequence sequence;
    private final Watchdog watchdog;
    private final FailurePolicy policy;

    @Inject
    public Boot(Kernel kernel, BootSequence sequence, Watchdog watchdog, FailurePolicy policy) {
        this.kernel = kernel;
        this.sequence = sequence;
        this.watchdog = watchdog;
        this.policy = policy;
    }

    /** Comes back only when the failure policy itself fails. */
    @Override
    public int run(String... arguments) {
        try {
            watchdog.start();
            Initramfs.requireOursAndWhole(kernel);
            sequence.run();
        } catch (BootFailure failure) {
            sequence.provideConsole();
            policy.end(failure);
        }
        return 1;
    }
}
