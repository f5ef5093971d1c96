package io.quinit.extension.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnsupportedPropertyTypeTest {

    /** A number without its limits. */
    @ConfigMapping(prefix = "init.sample")
    public interface Sample {
        /** How many. */
        int number();
    }

    @Singleton
    static final class Taker {
        Taker(Sample sample) {}
    }

    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Sample.class, Taker.class))
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining(
                            "Sample.number() is of type int: say by @Range, @OneOf or @ReadAs which values it takes"));

    @Test
    void buildFailsAndSaysWhatToDo() {
        fail("the build should have failed");
    }
}
