package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.ZoneIdConverter;
import java.time.ZoneId;

/** A property of an init has no use for time zones: their rules and names stay out of the executable. */
@TargetClass(ZoneIdConverter.class)
final class NoTimeZones {

    @Substitute
    public ZoneId convert(String value) {
        throw new IllegalArgumentException("time zones are not known in this executable");
    }
}
