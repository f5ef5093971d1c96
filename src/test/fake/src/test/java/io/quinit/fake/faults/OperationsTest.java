package io.quinit.fake.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.Operation;
import io.quinit.kernel.Program;
import io.quinit.kernel.Uevents;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationsTest {
    @Test
    void eachIsAMethodOfTheKernelOrOfWhatItGivesOut() {
        var methods = Stream.of(Kernel.class, Credentials.class, Program.class, Uevents.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .map(Method::getName)
                .toList();

        assertThat(Stream.of(Operation.values()).map(one -> one.name().replace("_", "")))
                .allSatisfy(name -> assertThat(methods).anyMatch(name::equalsIgnoreCase));
        assertThat(methods)
                .filteredOn(name -> !List.of("pageSize", "descriptor", "credentials", "program", "close")
                        .contains(name))
                .allSatisfy(name -> assertThat(Operation.values())
                        .anyMatch(one -> one.name().replace("_", "").equalsIgnoreCase(name)));
    }
}
