package io.quinit.lean;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Inject;
import com.oracle.svm.core.annotate.RecomputeFieldValue;
import com.oracle.svm.core.annotate.RecomputeFieldValue.Kind;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Only a name with a star is equal to one that is spelled otherwise. The framework has one hash code for all names, so that those find
 * each other: its tables are lists, and a start compares 3,000 pairs, character by character and in both directions.
 */
@TargetClass(className = "io.smallrye.config.PropertyName")
final class NamesWithoutStars {
    @Alias
    private String name;

    @Inject
    @RecomputeFieldValue(kind = Kind.Reset)
    private byte stars;

    @Override
    @Substitute
    public boolean equals(Object other) {
        if (!(other instanceof NamesWithoutStars names)) {
            return false;
        }
        if (stars == Stars.UNKNOWN) {
            stars = Stars.in(name);
        }
        if (names.stars == Stars.UNKNOWN) {
            names.stars = Stars.in(names.name);
        }
        return name.equals(names.name)
                || (stars == Stars.SOME || names.stars == Stars.SOME) && Stars.match(name, names.name);
    }

    @Override
    @Alias
    public native int hashCode();
}
