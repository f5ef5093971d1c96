package io.quinit.vmtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test about modules, which has nothing to show on a kernel that takes none. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsModules.Condition.class)
@interface NeedsModules {
    /** Looks at the image that the tests boot. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Image.hasModules()
                    ? ConditionEvaluationResult.enabled(Image.NAME + " has modules")
                    : ConditionEvaluationResult.disabled("the kernel of " + Image.NAME + " takes no modules");
        }
    }
}
