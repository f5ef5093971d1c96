package io.quinit.image;

import io.quinit.modules.WantedModule;
import java.util.List;
import java.util.Optional;

/**
 * What a target image has to fit.
 *
 * @param name what the build calls the image
 * @param wanted every module that any boot of it can ask for
 * @param architecture what the init is built for
 * @param agent path of the guest agent, where the image is said to hold it
 */
public record ImageSpec(String name, List<WantedModule> wanted, Architecture architecture, Optional<String> agent) {
    public ImageSpec {
        wanted = List.copyOf(wanted);
    }
}
