package io.quinit.boot;

import io.quinit.cmdline.KernelCommandLine;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;

/** A mapping as a boot with this command line has it: {@code of(RootConfig.class, "init.root=/dev/vdb")}. */
public final class Settings {
    private Settings() {}

    public static <T> T of(Class<T> mapping, String line) {
        var values = new HashMap<String, String>();
        for (var word : KernelCommandLine.parse(line).initWords()) {
            values.put(word.key(), word.value() == null ? "true" : word.value());
        }
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "line", 500))
                .withMapping(mapping)
                .withMappingIgnore("init.**")
                .build()
                .getConfigMapping(mapping);
    }
}
