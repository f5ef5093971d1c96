package io.quinit.extension.graal;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** Most names differ in their last character: see {@link NameEnds}. */
@TargetClass(className = "io.smallrye.config.PropertyName")
final class NamesByTheirEnds {
    @Alias
    private String name;

    @Override
    @Substitute
    public boolean equals(Object other) {
        return this == other || other instanceof NamesByTheirEnds names && NameEnds.areEqual(name, names.name);
    }

    @Override
    @Alias
    public native int hashCode();
}
