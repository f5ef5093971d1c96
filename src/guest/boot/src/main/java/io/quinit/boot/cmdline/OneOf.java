package io.quinit.boot.cmdline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The words that a property takes, where they are no constants of an enum; {@code port:*} takes a name after the colon.
 *
 * @see io.quinit.cmdline.ChoiceType
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OneOf {
    String[] value();
}
