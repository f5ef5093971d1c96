package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.smallrye.config.ConfigMappingContext;
import java.util.Map;
import java.util.Set;

/** A mapping's three generated methods, called by plain reflection: see {@link Mappings}. */
@TargetClass(className = "io.smallrye.config.ConfigMappingLoader")
final class MappingsByReflection {

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
