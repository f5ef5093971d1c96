package io.quinit.boot.cmdline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole numbers that a property takes: {@code @Range(min = 0, max = 32767) int priority()}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Range {
    /** The smallest, not below zero. */
    long min();

    /** The largest. */
    long max();
}
