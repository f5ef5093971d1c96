package io.quinit.boot.cmdline;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.PropertyCatalog;
import io.quinit.cmdline.Reading;
import io.quinit.cmdline.Reading.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The properties that a kernel command line sets: {@code init.net init.root.wait=5s}. Their texts are here, their values in the
 * {@link #reading}, where {@link ValueConverter} finds them. A value that its type does not take is not there, so that the default
 * applies; the reading says what was wrong.
 */
public final class CmdlineConfigSource implements ConfigSource {
    static final String NAME = "KernelCommandLine";

    /** Above system properties (400) and the environment (300). */
    static final int ORDINAL = 500;

    private final KernelCommandLine line;
    private final Reading reading;
    private final Map<String, String> texts = new HashMap<>();

    private CmdlineConfigSource(KernelCommandLine line, Reading reading) {
        this.line = line;
        this.reading = reading;
        reading.settings().values().forEach(setting -> texts.put(nameOf(setting), setting.text()));
    }

    static CmdlineConfigSource of(String text, PropertyCatalog catalog) {
        return of(KernelCommandLine.parse(text), catalog);
    }

    private static CmdlineConfigSource of(KernelCommandLine line, PropertyCatalog catalog) {
        return new CmdlineConfigSource(line, catalog.read(line));
    }

    /** A file that cannot be read leaves every property at its default; the reading says so. */
    static CmdlineConfigSource read(Path file, PropertyCatalog catalog) {
        try {
            return of(KernelCommandLine.parse(Files.readAllBytes(file)), catalog);
        } catch (IOException failure) {
            return new CmdlineConfigSource(KernelCommandLine.parse(""), Reading.unreadable(failure.toString()));
        }
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
        return texts;
    }

    @Override
    public Set<String> getPropertyNames() {
        return texts.keySet();
    }

    @Override
    public String getValue(String name) {
        return texts.get(name);
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
