package io.quinit.extension.cmdline;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which profiles an executable holds. */
@ConfigMapping(prefix = "quinit")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface ProfilesBuildConfig {

    /**
     * The folder of the profiles that {@code init.profile} may name, relative to the module that is built: a file {@code NAME.args}
     * each, its words as on a kernel command line. Without it there are none.
     */
    Optional<String> profiles();
}
