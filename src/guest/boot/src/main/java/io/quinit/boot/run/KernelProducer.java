package io.quinit.boot.run;

import io.quarkus.arc.DefaultBean;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.jna.JnaKernel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The real kernel, unless a test brings its own. */
@Singleton
public class KernelProducer {

    @Produces
    @Singleton
    @DefaultBean
    Kernel kernel() {
        JnaKernel.start();
        return new JnaKernel();
    }
}
