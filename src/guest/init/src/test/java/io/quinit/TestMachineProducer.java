package io.quinit;

import io.quinit.fake.machine.TestMachine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** In tests no bean touches the machine: its kernel is one that records. */
@Singleton
public class TestMachineProducer {

    @Produces
    @Singleton
    TestMachine kernel() {
        return TestMachine.unmounted();
    }
}
