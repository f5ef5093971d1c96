package io.quinit.boot.step;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The steps, by their ids, that a step has to come before, such as the one that deletes the files it reads. Without this annotation
 * that is {@code agent}, after which nothing runs. The build checks that each is a step and comes later.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Precedes {
    String[] value();
}
