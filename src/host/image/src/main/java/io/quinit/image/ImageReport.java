package io.quinit.image;

import io.quinit.modules.LoadPlan;
import java.util.List;

/**
 * What came of the check of a target image.
 *
 * @param problems everything that is wrong, each once
 * @param plans one for each kernel, with what can be loaded
 */
public record ImageReport(List<ImageProblem> problems, List<LoadPlan> plans) {}
