package io.quinit.tool;

import io.quinit.cmdline.InvalidValueException;
import io.quinit.cmdline.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** A duration as it is written on the kernel command line. */
final class TimeLimit implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) throws InvalidValueException {
        return TimeSpan.parse(text);
    }
}
