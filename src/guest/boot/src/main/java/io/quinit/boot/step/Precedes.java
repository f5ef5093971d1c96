package io.quinit.boot.step;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The steps, by their ids, that leave nothing for a step to work with, so that it has to come before them; without this annotation it
 * is {@code agent}, after which nothing runs. The build checks that each is a step and comes later.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Precedes {
    String[] value();
}
