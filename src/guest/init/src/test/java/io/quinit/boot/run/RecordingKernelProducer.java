package io.quinit.boot.run;

import io.quinit.fake.RecordingKernel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** In tests no bean touches the machine: its kernel is one that records. */
@Singleton
public class RecordingKernelProducer {

    @Produces
    @Singleton
    RecordingKernel kernel() {
        return new RecordingKernel();
    }
}
