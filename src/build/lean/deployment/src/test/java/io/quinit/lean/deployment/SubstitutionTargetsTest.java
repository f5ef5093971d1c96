package io.quinit.lean.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.test.QuarkusUnitTest;
import io.quinit.lean.Substitutions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every class and member that a substitution names is in the jars and the JDK of this build. Some targets are generated with an
 * application, so there is one.
 */
class SubstitutionTargetsTest {
    @RegisterExtension
    static final QuarkusUnitTest BUILD = new QuarkusUnitTest()
            .withApplicationRoot(classes -> classes.addClasses(Substitution.class, SubstitutedMember.class));

    @Test
    void everyTargetIsThere() {
        var substitutions = Substitutions.all().stream()
                .filter(type -> type.isAnnotationPresent(TargetClass.class))
                .toList();
        assertThat(substitutions).as("substitutions found").hasSizeGreaterThan(50);
        assertThat(substitutions)
                .flatExtracting(type -> Substitution.of(type).problems())
                .isEmpty();
    }

    /** A name that is misspelt would be absent from every executable. */
    @Test
    void everyClassThatIsKeptOutExists() {
        var missing = new ArrayList<String>();
        Substitutions.keptOut()
                .forEach((substitution, names) -> names.stream()
                        .filter(name -> !exists(name))
                        .forEach(name -> missing.add(substitution + " keeps out " + name + ", which does not exist")));
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
