package io.quinit.lean;

import java.util.function.Predicate;

/** Whether this image builder has a class: for substitutions inside of the builder's own code, which another release may not have. */
final class ClassExists implements Predicate<String> {
    @Override
    public boolean test(String className) {
        try {
            Class.forName(className, false, getClass().getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
