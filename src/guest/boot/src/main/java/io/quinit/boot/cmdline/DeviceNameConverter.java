package io.quinit.boot.cmdline;

import io.quinit.cmdline.DeviceName;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * {@code /dev/vda}, {@code serial:NAME}, {@code UUID=…}. To be named by {@code @WithConverter}: an interface as a member's type is a
 * group of properties for the mapping otherwise.
 */
public final class DeviceNameConverter implements Converter<DeviceName> {
    private static final long serialVersionUID = 1L;

    @Override
    public DeviceName convert(String value) {
        return ParsedValue.of(value, DeviceName::parse);
    }
}
