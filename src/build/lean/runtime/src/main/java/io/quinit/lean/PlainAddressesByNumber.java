package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.net.InetAddress;

/** As {@link AddressesByNumber}, for the converter of the library below. */
@TargetClass(className = "io.smallrye.config.Converters$InetAddressConverter")
final class PlainAddressesByNumber {

    @Substitute
    public InetAddress convert(String value) {
        return value.isEmpty() ? null : InetAddress.ofLiteral(value);
    }
}
