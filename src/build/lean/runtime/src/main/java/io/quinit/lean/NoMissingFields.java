package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * The four fields by which a library's class can say how JNA is to map it. The original asks for each by name, of each structure and
 * library, and learns by an exception that it is not there: a millisecond of a boot.
 */
@TargetClass(className = "com.sun.jna.Native")
final class NoMissingFields {

    @Substitute
    static Object lookupField(Class<?> mapping, String name, Class<?> type) {
        for (var field : mapping.getFields()) {
            if (field.getName().equals(name)) {
                try {
                    return field.get(null);
                } catch (ReflectiveOperationException | NullPointerException refused) {
                    throw new IllegalArgumentException(mapping + ": " + field + " is not to be read", refused);
                }
            }
        }
        return null;
    }
}
