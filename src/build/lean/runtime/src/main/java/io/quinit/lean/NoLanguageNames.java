package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Locale;

/** How languages and countries are called, in which language: nobody asks an init. */
@TargetClass(Locale.class)
final class NoLanguageNames {

    @Substitute
    public String getDisplayName(Locale in) {
        return toString();
    }

    @Substitute
    public String getDisplayLanguage(Locale in) {
        return toString();
    }

    @Substitute
    public String getDisplayScript(Locale in) {
        return toString();
    }

    @Substitute
    public String getDisplayCountry(Locale in) {
        return toString();
    }

    @Substitute
    public String getDisplayVariant(Locale in) {
        return toString();
    }
}
