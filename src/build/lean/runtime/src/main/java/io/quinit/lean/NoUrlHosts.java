package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.net.InetAddress;
import java.net.URL;

/** URLs are equal if they read the same: the original looks their hosts up by name servers. */
@TargetClass(URL.class)
final class NoUrlHosts {

    @Substitute
    synchronized InetAddress getHostAddress() {
        return null;
    }
}
