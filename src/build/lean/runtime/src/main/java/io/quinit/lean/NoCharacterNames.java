package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** Characters by their name, which regular expressions offer: the table of all names is a packed file of the JDK. */
@TargetClass(Character.class)
final class NoCharacterNames {

    @Substitute
    public static String getName(int character) {
        throw new UnsupportedOperationException("names of characters are not known in this executable");
    }

    @Substitute
    public static int codePointOf(String name) {
        throw new IllegalArgumentException("names of characters are not known in this executable: " + name);
    }
}
