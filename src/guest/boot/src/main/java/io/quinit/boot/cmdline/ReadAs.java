package io.quinit.boot.cmdline;

import io.quinit.cmdline.PlainType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The type of a property whose Java type is that of several: {@code @ReadAs(ABSOLUTE_PATH) String cwd()}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ReadAs {
    PlainType value();
}
