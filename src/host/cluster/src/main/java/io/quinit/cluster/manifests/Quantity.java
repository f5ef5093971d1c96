package io.quinit.cluster.manifests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A resource quantity of Kubernetes: {@code 256Mi}, {@code 100m}, {@code 2}, {@code 1e3}. */
public record Quantity(BigDecimal value) {
    private static final Pattern SYNTAX = Pattern.compile(
            "([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?[0-9]+)?");
    private static final Map<String, Integer> DECIMAL =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String BINARY = "KMGTPE";

    /** Empty where it is none. */
    public static Optional<Quantity> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        if (unit.endsWith("i")) {
            return Optional.of(new Quantity(
                    number.multiply(BigDecimal.valueOf(1L << 10 * (1 + BINARY.indexOf(unit.charAt(0)))))));
        }
        int exponent = DECIMAL.getOrDefault(unit, 0);
        if (unit.length() > 1) {
            exponent = Integer.parseInt(unit.substring(1));
        }
        return Optional.of(new Quantity(number.scaleByPowerOfTen(exponent)));
    }

    /** Whole units: bytes, processors. */
    public long roundedUp() {
        return value.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
