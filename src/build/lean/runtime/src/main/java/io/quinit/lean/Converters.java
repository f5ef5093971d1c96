package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.InetAddressConverter;
import io.quarkus.runtime.configuration.ZoneIdConverter;
import java.net.InetAddress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;

/** Types that no property of an init has: their converters refuse every value. */
final class Converters {
    private Converters() {}

    /** An address is given in numbers: no name server answers before there is a network. */
    @TargetClass(InetAddressConverter.class)
    @KeepsOut("java.net.InetAddress$CachedLookup")
    static final class NoAddressLookup {

        @Substitute
        public InetAddress convert(String value) {
            return value.isEmpty() ? null : InetAddress.ofLiteral(value);
        }
    }

    /** As {@link NoAddressLookup}, for the configuration library's own converter. */
    @TargetClass(className = "io.smallrye.config.Converters$InetAddressConverter")
    static final class NoAddressLookupInSmallRye {

        @Substitute
        public InetAddress convert(String value) {
            return value.isEmpty() ? null : InetAddress.ofLiteral(value);
        }
    }

    /** Currencies bring their names and signs. */
    @TargetClass(className = "io.smallrye.config.Converters$CurrencyConverter")
    @KeepsOut("java.util.Currency$CurrencyNameGetter")
    static final class NoCurrencies {

        @Substitute
        public Currency convert(String value) {
            throw new IllegalArgumentException("currencies are not known in this executable");
        }
    }

    /** Time zones bring their rules and names. */
    @TargetClass(ZoneIdConverter.class)
    @KeepsOut("java.time.zone.TzdbZoneRulesProvider")
    static final class NoTimeZones {

        @Substitute
        public ZoneId convert(String value) {
            throw new IllegalArgumentException("time zones are not known in this executable");
        }
    }

    /** Patterns of dates bring calendars and the names of months. */
    @TargetClass(className = "io.smallrye.config.Converters", innerClass = "DateTimeFormatterConverter")
    static final class NoDatePatterns {

        @Substitute
        public DateTimeFormatter convert(String value) {
            throw new IllegalArgumentException("patterns of dates are not known in this executable");
        }
    }
}
