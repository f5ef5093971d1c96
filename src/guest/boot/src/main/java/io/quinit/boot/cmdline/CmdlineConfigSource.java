package io.quinit.boot.cmdline;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.Reading;
import io.quinit.cmdline.Setting;
import java.util.HashMap;
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
    private final Map<String, String> values = new HashMap<>();

    CmdlineConfigSource(KernelCommandLine line, Reading reading) {
        this.line = line;
        this.reading = reading;
        reading.settings().values().forEach(setting -> values.put(nameOf(setting), setting.value()));
    }

    /** A dot in the name of an entry of a map would end it, were it not in quotes. */
    private static String nameOf(Setting setting) {
        if (!setting.property().isMap()) {
            return setting.key();
        }
        var prefix = setting.property().key().length() - 1;
        return setting.key().substring(0, prefix) + '"' + setting.key().substring(prefix) + '"';
    }

    public KernelCommandLine line() {
        return line;
    }

    public Reading reading() {
        return reading;
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
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
