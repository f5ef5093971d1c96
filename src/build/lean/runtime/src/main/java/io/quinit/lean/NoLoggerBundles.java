package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.ResourceBundle;
import java.util.logging.Logger;

/** No logger has its messages in files, one a language. */
@TargetClass(Logger.class)
final class NoLoggerBundles {

    @Substitute
    public ResourceBundle getResourceBundle() {
        return null;
    }
}
