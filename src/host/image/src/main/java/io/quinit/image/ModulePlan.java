package io.quinit.image;

import java.util.List;
import java.util.SequencedMap;

/**
 * What a kernel has to be given so that the wanted modules work.
 *
 * @param kernel the kernel that it was worked out for
 * @param loadOrder every module file to load, each once, what a module needs before it
 * @param needs path of each module, in load order, to the paths of all that has to be loaded before it, direct and indirect, in load order
 * @param builtIn lines of {@code modules.builtin} for the wanted modules that are built in, sorted
 * @param problems all that is wrong; the modules concerned may be missing from the other lists
 */
public record ModulePlan(
        TargetKernel kernel,
        List<ModuleFile> loadOrder,
        SequencedMap<String, List<String>> needs,
        List<String> builtIn,
        List<ImageProblem> problems) {}
