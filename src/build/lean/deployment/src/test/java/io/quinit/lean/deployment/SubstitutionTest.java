package io.quinit.lean.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Inject;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Substitutions that the builder would refuse, or leave out without a word. */
class SubstitutionTest {
    @TargetClass(className = "java.util.Locale$Renamed")
    private static final class RenamedClass {}

    @TargetClass(value = Locale.class, onlyWith = Never.class)
    private static final class Conditional {}

    static final class Never implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            return false;
        }
    }

    @TargetClass(Locale.class)
    private static final class WrongMembers {
        @Alias
        private String renamedField;

        @Inject
        private int hashCodeValue;

        @Substitute
        public String getDisplayName(String in) {
            return in + renamedField + hashCodeValue;
        }

        @Substitute
        public Locale getDefault() {
            return null;
        }

        @Substitute
        public String getDisplayCountry(Locale in) {
            return "as in the original";
        }
    }

    @Test
    void targetThatIsNotThereIsNamed() {
        assertThat(List.of(RenamedClass.class, Conditional.class, WrongMembers.class))
                .flatExtracting(type -> Substitution.of(type).problems())
                .extracting(problem -> problem.substring(problem.indexOf('$') + 1))
                .containsExactlyInAnyOrder(
                        "RenamedClass: there is no class java.util.Locale$Renamed",
                        "Conditional: java.util.Locale does not fulfil Never",
                        "WrongMembers: java.util.Locale does not have: java.lang.String renamedField",
                        "WrongMembers: java.util.Locale has already: int hashCodeValue",
                        "WrongMembers: java.util.Locale does not have: java.lang.String getDisplayName(java.lang.String)",
                        "WrongMembers: java.util.Locale does not have: java.util.Locale getDefault()");
    }
}
