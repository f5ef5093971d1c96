package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Map;

/** Files of messages that the image builder would have packed: it packs none. Without it nothing here unpacks, and libzip.so goes. */
@TargetClass(
        className = "com.oracle.svm.core.jdk.localization.compression.GzipBundleCompression",
        onlyWith = BuilderHasIt.class)
final class NoPackedBundles {

    @Substitute
    static Map<String, Object> decompressBundle(byte[] packed) {
        throw new UnsupportedOperationException("this executable has no packed messages");
    }
}
