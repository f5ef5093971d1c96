package io.quinit.boot.cmdline;

import io.quinit.cmdline.Capabilities;
import org.eclipse.microprofile.config.spi.Converter;

/** {@code none}, {@code net_admin,chown}. */
public final class CapabilitiesConverter implements Converter<Capabilities> {
    private static final long serialVersionUID = 1L;

    @Override
    public Capabilities convert(String value) {
        return ParsedValue.of(value, Capabilities::parse);
    }
}
