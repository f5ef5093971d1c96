package io.quinit.boot.step;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The steps, by their ids, without which a step makes no sense: where one of them has failed, it does not run. The build checks that
 * each is a step and comes earlier.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Needs {
    String[] value();
}
