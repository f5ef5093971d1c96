package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.ResourceBundle;

/** No command has its help in files of messages, one a language. */
@TargetClass(className = "picocli.CommandLine$Model$Messages")
final class NoMessageBundles {

    @Substitute
    static ResourceBundle createBundle(String name) {
        return null;
    }
}
