package io.quinit.boot.step;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The steps, by their ids, that have to succeed before a step: where one of them has failed, the step is skipped. The build checks that
 * each is a step and comes earlier.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Needs {
    String[] value();
}
