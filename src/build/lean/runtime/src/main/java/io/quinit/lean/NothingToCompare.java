package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.ConfigRecorder;
import io.smallrye.config.ConfigValue;
import java.util.List;
import java.util.Map;

/**
 * At each start the framework compares what the build fixed with what the environment and files say now, to warn of differences.
 * Here neither is read ({@link CommandLineAlone}), so there is nothing that could differ.
 */
@TargetClass(ConfigRecorder.class)
final class NothingToCompare {

    @Substitute
    public void handleConfigChange(List<ConfigValue> fixed) {}

    @Substitute
    public void handleNativeProfileChange(List<String> profiles) {}

    @Substitute
    public void deprecatedProperties(Map<String, String> deprecated) {}

    @Substitute
    public void unknownConfigFiles() {}
}
