package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;

/** URLs name resources of the executable, nothing else. */
final class Urls {
    private Urls() {}

    /** Files are opened by their path. The original lists a directory in the order of a language. */
    @TargetClass(className = "sun.net.www.protocol.file.Handler")
    @KeepsOut({"java.text.Collator", "sun.net.www.protocol.file.FileURLConnection"})
    static final class NoFileUrls {

        @Substitute
        public URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            throw new IOException(url + " is not opened: this executable opens files by their path");
        }
    }

    /** URLs are equal if they read the same: the original looks up their hosts by name servers. */
    @TargetClass(URL.class)
    static final class NoHostLookup {

        @Substitute
        synchronized InetAddress getHostAddress() {
            return null;
        }
    }
}
