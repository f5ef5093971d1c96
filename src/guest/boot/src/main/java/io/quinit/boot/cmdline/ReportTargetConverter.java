package io.quinit.boot.cmdline;

import io.quinit.cmdline.ReportTarget;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * {@code console}, {@code port:NAME}, {@code vsock:PORT}. To be named by {@code @WithConverter}: an interface as a member's type is a
 * group of properties for the mapping otherwise.
 */
public final class ReportTargetConverter implements Converter<ReportTarget> {
    private static final long serialVersionUID = 1L;

    @Override
    public ReportTarget convert(String value) {
        return ParsedValue.of(value, ReportTarget::parse);
    }
}
