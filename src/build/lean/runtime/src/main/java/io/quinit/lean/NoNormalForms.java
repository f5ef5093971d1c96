package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.text.Normalizer;

/** Unicode's normal forms, which regular expressions offer and nobody here asks for: their tables stay out of the executable. */
@TargetClass(Normalizer.class)
final class NoNormalForms {

    @Substitute
    public static String normalize(CharSequence text, Normalizer.Form form) {
        throw new UnsupportedOperationException("normal forms of Unicode are not known in this executable");
    }
}
