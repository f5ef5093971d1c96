package io.quinit.boot.cmdline;

import io.quinit.cmdline.UserId;
import org.eclipse.microprofile.config.spi.Converter;

/** {@code 1000}, {@code 1000:100}. */
public final class UserIdConverter implements Converter<UserId> {
    private static final long serialVersionUID = 1L;

    @Override
    public UserId convert(String value) {
        return ParsedValue.of(value, UserId::parse);
    }
}
