package io.quinit.boot.cmdline;

import io.quinit.cmdline.Limit;
import org.eclipse.microprofile.config.spi.Converter;

/** {@code 1024}, {@code 1024:4096}, {@code unlimited}. */
public final class LimitConverter implements Converter<Limit> {
    private static final long serialVersionUID = 1L;

    @Override
    public Limit convert(String value) {
        return ParsedValue.of(value, Limit::parse);
    }
}
