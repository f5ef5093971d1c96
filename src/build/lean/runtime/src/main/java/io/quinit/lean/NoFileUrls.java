package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;

/** Files are opened by their path. The original lists a folder in the order of a language. */
@TargetClass(className = "sun.net.www.protocol.file.Handler")
final class NoFileUrls {

    @Substitute
    public URLConnection openConnection(URL url, Proxy proxy) throws IOException {
        throw new IOException(url + " is not opened: this executable opens files by their path");
    }
}
