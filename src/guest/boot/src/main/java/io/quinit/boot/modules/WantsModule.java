package io.quinit.boot.modules;

import io.quinit.modules.Device;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A kernel module that a boot step loads, in the order written; what it depends on comes by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(WantsModule.List.class)
public @interface WantsModule {
    /** Its name, {@code -} and {@code _} being the same. */
    String value();

    /** The property that asks for it, such as {@code init.net=1}; empty where every boot does. For the build's messages. */
    String property() default "";

    /** The device without which it is not loaded. */
    Device device() default Device.ANY;

    /** More than one on a class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        WantsModule[] value();
    }
}
