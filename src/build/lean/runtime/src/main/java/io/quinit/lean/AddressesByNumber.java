package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.InetAddressConverter;
import java.net.InetAddress;

/** A property that is an address is one in numbers: no name server answers before there is a network. */
@TargetClass(InetAddressConverter.class)
final class AddressesByNumber {

    @Substitute
    public InetAddress convert(String value) {
        return value.isEmpty() ? null : InetAddress.ofLiteral(value);
    }
}
