package io.quinit.extension.cmdline;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Reading;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The properties that a kernel command line sets: {@code init.net init.root.wait=5s}. A value that its type does not take is not
 * there, so that the default applies; {@link #reading} says what was wrong.
 */
public final class CmdlineConfigSource implements ConfigSource {
    static final String NAME = "KernelCommandLine";

    /** Above system properties (400) and the environment (300). */
    static final int ORDINAL = 500;

    private final KernelCommandLine line;
    private final Reading reading;

    CmdlineConfigSource(KernelCommandLine line, Reading reading) {
        this.line = line;
        this.reading = reading;
    }

    public KernelCommandLine line() {
        return line;
    }

    public Reading reading() {
        return reading;
    }

    @Override
    public Map<String, String> getProperties() {
        return reading.values();
    }

    @Override
    public Set<String> getPropertyNames() {
        return reading.values().keySet();
    }

    @Override
    public String getValue(String name) {
        return reading.values().get(name);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
