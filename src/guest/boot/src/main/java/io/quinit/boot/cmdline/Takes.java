package io.quinit.boot.cmdline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that a property takes, where its Java type says too little: {@code number:0:32767}, {@code choice:0,1,2,4},
 * {@code path}, {@code some} (a list that is not empty).
 *
 * @see io.quinit.cmdline.PropertyType#decode
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Takes {
    String value();
}
