package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.common.net.HostName;

/** Each record of the framework's log asks for the host's name, which is looked up by name servers; its lines do not show it. */
@Substitute
@TargetClass(HostName.class)
final class NoHostName {
    @Substitute
    public static String getHostName() {
        return "localhost";
    }

    @Substitute
    public static String getQualifiedHostName() {
        return "localhost";
    }

    @Substitute
    public static String getNodeName() {
        return "localhost";
    }
}
