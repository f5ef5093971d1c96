package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Formatter;
import java.util.Locale;

/** The signs of numbers in formats, without the tables of all locales: see {@link PlainFormats}. */
@TargetClass(Formatter.class)
final class PlainNumbers {

    @Substitute
    static char getZero(Locale locale) {
        return '0';
    }

    @Substitute
    static char getDecimalSeparator(Locale locale) {
        return '.';
    }

    @Substitute
    static char getGroupingSeparator(Locale locale) {
        return ',';
    }

    @Substitute
    static char getMinusSign(Locale locale) {
        return '-';
    }
}
