package io.quinit.extension.deployment.images;

import io.quinit.image.ImageProblem;
import io.quinit.modules.LoadPlan;
import java.util.List;

/**
 * What came of one image.
 *
 * @param problems of its content
 * @param trouble why it could not be read at all; empty where it could
 */
record ImageResult(TargetImage image, List<ImageProblem> problems, List<LoadPlan> plans, String trouble) {
    static ImageResult unreadable(TargetImage image, String trouble) {
        return new ImageResult(image, List.of(), List.of(), trouble);
    }
}
