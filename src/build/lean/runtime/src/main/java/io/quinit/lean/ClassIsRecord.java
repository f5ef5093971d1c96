package io.quinit.lean;

import java.util.function.Predicate;

/** Whether a class of the JDK's or of the image builder's own is there and a record, as in another release it may not be. */
final class ClassIsRecord implements Predicate<String> {
    @Override
    public boolean test(String className) {
        try {
            return Class.forName(className, false, getClass().getClassLoader()).isRecord();
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
