package io.quinit.lean;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Classes that were in the executable before the substitution that wears this. A test looks for their names in the executable: one that is
 * back means that the substitution no longer applies, or that something else has begun to use the class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsOut {
    /** Binary names: {@code java.util.Formatter$DateTime}. */
    String[] value();
}
