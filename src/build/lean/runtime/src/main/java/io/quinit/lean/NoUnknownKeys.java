package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.NameIterator;

/**
 * The framework asks of every key that is set whether some mapping of its own or ours knows it, only to warn. The command line's
 * source has told of unknown keys already, with the nearest known one; all other keys are set by the build.
 */
@TargetClass(className = "io.quarkus.runtime.generated.Config")
final class NoUnknownKeys {

    @Substitute
    static boolean isMapped(NameIterator key) {
        return true;
    }
}
