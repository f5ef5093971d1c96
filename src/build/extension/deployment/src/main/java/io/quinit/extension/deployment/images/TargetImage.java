package io.quinit.extension.deployment.images;

import io.quinit.image.Check;
import io.quinit.image.ImageProblem;
import io.quinit.image.ImageSpec;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * An image that the build checks.
 *
 * @param fetch the command that fetches it
 * @param optional whether it need not be there
 * @param warnings words for {@link #onlyWarns}
 */
record TargetImage(ImageSpec spec, Path path, Optional<String> fetch, boolean optional, Set<String> warnings) {
    /** Whether a problem is one that this image is known to have: {@code CHECK} or {@code CHECK:SUBJECT}. */
    boolean onlyWarns(ImageProblem problem) {
        var check = problem.check().word();
        return warnings.contains(check) || warnings.contains(check + ":" + problem.subject());
    }

    /** Whether a word says which problems are only told. */
    static boolean isWarning(String word) {
        for (var check : Check.values()) {
            if (word.equals(check.word()) || word.startsWith(check.word() + ":")) {
                return true;
            }
        }
        return false;
    }
}
