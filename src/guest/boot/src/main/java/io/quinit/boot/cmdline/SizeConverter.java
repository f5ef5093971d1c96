package io.quinit.boot.cmdline;

import io.quinit.cmdline.Size;
import org.eclipse.microprofile.config.spi.Converter;

/** {@code 128M}, {@code 50%}. */
public final class SizeConverter implements Converter<Size> {
    private static final long serialVersionUID = 1L;

    @Override
    public Size convert(String value) {
        return ParsedValue.of(value, Size::parse);
    }
}
