package io.quinit.boot.run;

import io.quinit.boot.cmdline.Range;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which steps a boot has, and in which order. */
@ConfigMapping(prefix = "init.steps")
public interface StepsConfig {

    /** By the step's identifier. */
    @WithParentName
    Map<String, OfStep> byId();

    /** What is said of one step. */
    interface OfStep {
        /**
         * Whether the step runs; a step that needs one that is off runs all the same.
         *
         * @since 0.1.0
         * @example init.steps.ports=off
         */
        // No default by annotation: SmallRye takes it for the default of the step's other properties as well.
        @WithParentName
        Optional<Boolean> enabled();

        /**
         * The step's place: lower numbers come first, {@code quinit plan} shows them all; of equal ones the usual order holds.
         *
         * @since 0.1.0
         * @example init.steps.zram.order=650
         */
        @Range(min = 1, max = 9999)
        OptionalInt order();
    }
}
