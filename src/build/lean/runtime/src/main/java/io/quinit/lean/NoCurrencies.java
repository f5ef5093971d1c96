package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Currency;

/** A property of an init has no use for currencies: their names and signs stay out of the executable. */
@TargetClass(className = "io.smallrye.config.Converters$CurrencyConverter")
final class NoCurrencies {

    @Substitute
    public Currency convert(String value) {
        throw new IllegalArgumentException("currencies are not known in this executable");
    }
}
