package io.quinit.fake.machine;

import io.quinit.kernel.Errno;

/** A number of bytes as memparse() of the kernel reads it: {@code 128M}. */
final class MemoryNumber {
    private static final String UNITS = "KMGTPE";

    private MemoryNumber() {}

    /** @throws Refused EINVAL it is none */
    static long parse(String text) {
        var digits = 0;
        while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
            digits++;
        }
        Refused.unless(digits > 0 && digits < 19 && text.length() - digits <= 1, Errno.EINVAL);
        var number = Long.parseLong(text.substring(0, digits));
        if (digits == text.length()) {
            return number;
        }
        var unit = UNITS.indexOf(Character.toUpperCase(text.charAt(digits)));
        Refused.unless(unit >= 0, Errno.EINVAL);
        return number << 10 * (unit + 1);
    }
}
