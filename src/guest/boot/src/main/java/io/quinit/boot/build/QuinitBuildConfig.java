package io.quinit.boot.build;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an init holds, and what it is checked against when it is built. */
@ConfigMapping(prefix = "quinit")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface QuinitBuildConfig {

    /**
     * The folder of the profiles that {@code init.profile} may name, relative to the module that is built: a file {@code NAME.args}
     * each, its words as on a kernel command line. Without it there are none.
     */
    Optional<String> profiles();

    /** The target images that the init has to fit, by name. */
    @ConfigDocMapKey("image-name")
    Map<String, ImageBuildConfig> images();

    /**
     * A folder of more target images, relative to the module that is built: a file {@code NAME.properties} each, with the keys that
     * {@code quinit.images.NAME} has. Paths in it are relative to the file.
     */
    Optional<String> imageFolder();

    /**
     * Kernel modules beyond those that the boot steps want, in every image: what {@code init.modules.extra} may name and
     * {@code init.modules.coldplug} may find.
     */
    Optional<List<String>> modules();
}
