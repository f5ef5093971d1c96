package io.quinit.lean;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Inject;
import com.oracle.svm.core.annotate.RecomputeFieldValue;
import com.oracle.svm.core.annotate.RecomputeFieldValue.Kind;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.quarkus.runtime.configuration.ConfigRecorder;
import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.RuntimeConfigBuilder;
import io.smallrye.config.AbstractLocationConfigSourceFactory;
import io.smallrye.config.ConfigMappingContext;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.ExpressionConfigSourceInterceptor;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Where values come from: what the build recorded, and the kernel command line. */
final class Configuration {
    private Configuration() {}

    /**
     * Without the framework's other sources (environment, system properties, files) and its rewriting of names, a value is found in a table
     * or is not there; with them, each of the hundreds of values that a start reads is asked for a dozen times, in the spelling of each
     * source.
     */
    @TargetClass(RuntimeConfigBuilder.class)
    @KeepsOut("io.quarkus.runtime.configuration.RuntimeConfigBuilder$UuidConfigSource")
    static final class NoOtherSources {

        @Substitute
        public void configBuilder(SmallRyeConfigBuilder builder) {
            builder.withDefaultValue(SmallRyeConfig.SMALLRYE_CONFIG_MAPPING_VALIDATE_UNKNOWN, "false")
                    .withInterceptors(
                            new ProfileConfigSourceInterceptor(List.of(LaunchMode.NORMAL.getDefaultProfile())),
                            new ExpressionConfigSourceInterceptor())
                    .forClassLoader(Thread.currentThread().getContextClassLoader());
        }
    }

    /** Neither environment, system properties nor files are sources: see {@link NoOtherSources}. */
    @TargetClass(SmallRyeConfigBuilder.class)
    @KeepsOut("io.smallrye.config.PropertiesConfigSourceLoader")
    static final class NoSystemSources {

        @Substitute
        protected List<ConfigSource> getSystemSources() {
            return List.of();
        }

        @Substitute
        protected List<ConfigSource> getPropertiesSources() {
            return List.of();
        }
    }

    /** No file that a setting names is a source: it could be at a URL, or in an archive. */
    @TargetClass(AbstractLocationConfigSourceFactory.class)
    @KeepsOut("io.smallrye.config.AbstractLocationConfigSourceLoader$URIConverter")
    static final class NoConfigFiles {

        @Substitute
        public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
            return List.of();
        }
    }

    /** The original spells every name as an environment variable would be, for the environment's source, which is not there. */
    @TargetClass(value = SmallRyeConfig.class, innerClass = "ConfigSources")
    static final class NoEnvironmentNames {

        @Substitute
        static List<Entry<String, Supplier<Iterator<String>>>> buildPropertiesForEnvMatching(
                SmallRyeConfigBuilder builder, List<ConfigSource> sources, List<String> profiles) {
            return List.of();
        }
    }

    /**
     * The original looks for a mapping of every key that is set, only to warn. The command line's source has reported unknown keys already,
     * with the nearest known one; all other keys are set by the build.
     */
    @TargetClass(className = "io.quarkus.runtime.generated.Config")
    static final class NoUnknownKeyWarnings {

        @Substitute
        static boolean isMapped(NameIterator key) {
            return true;
        }
    }

    /**
     * At each start the framework compares what the build fixed with what the environment and files say now, to warn of differences. Here
     * neither is read, so nothing can differ.
     */
    @TargetClass(ConfigRecorder.class)
    static final class NoBuildTimeComparison {

        @Substitute
        public void handleConfigChange(List<ConfigValue> fixed) {}

        @Substitute
        public void handleNativeProfileChange(List<String> profiles) {}

        @Substitute
        public void deprecatedProperties(Map<String, String> deprecated) {}

        @Substitute
        public void unknownConfigFiles() {}
    }

    /** Settings that the build fixed are in the executable as objects; the framework would read them again at each start. */
    @TargetClass(AbstractConfigBuilder.class)
    static final class NoRepeatedMappings {

        @Substitute
        protected static void withMapping(SmallRyeConfigBuilder builder, ConfigClass mapping) {
            if (!builder.getMappingsBuilder().getMappingsInstances().containsKey(mapping)) {
                builder.withMapping(mapping);
            }
        }
    }

    /** A mapping's three generated methods, called by plain reflection: see {@link Mappings}. */
    @TargetClass(className = "io.smallrye.config.ConfigMappingLoader")
    @KeepsOut("io.smallrye.config.ConfigMappingInterface")
    static final class MappingsByReflection {

        @Substitute
        static <T> Map<String, String> configMappingProperties(Class<T> type) {
            return Mappings.call(type, "getProperties");
        }

        @Substitute
        static <T> Set<String> configMappingSecrets(Class<T> type) {
            return Mappings.call(type, "getSecrets");
        }

        @Substitute
        static <T> T configMappingObject(Class<T> type, ConfigMappingContext context) {
            return Mappings.create(type, context);
        }
    }

    /**
     * Only a name with a star is equal to one that is spelled otherwise. The framework has one hash code for all names, so that those find
     * each other: its tables are lists, and a start compares 3,000 pairs, character by character and in both directions.
     */
    @TargetClass(className = "io.smallrye.config.PropertyName")
    static final class FastNames {
        @Alias
        private String name;

        @Inject
        @RecomputeFieldValue(kind = Kind.Reset)
        private byte stars;

        @Override
        @Substitute
        public boolean equals(Object other) {
            if (!(other instanceof FastNames names)) {
                return false;
            }
            if (stars == Wildcards.UNKNOWN) {
                stars = Wildcards.in(name);
            }
            if (names.stars == Wildcards.UNKNOWN) {
                names.stars = Wildcards.in(names.name);
            }
            return name.equals(names.name)
                    || (stars == Wildcards.SOME || names.stars == Wildcards.SOME) && Wildcards.match(name, names.name);
        }

        @Override
        @Alias
        public native int hashCode();
    }
}
