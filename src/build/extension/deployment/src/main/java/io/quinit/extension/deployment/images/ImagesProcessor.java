package io.quinit.extension.deployment.images;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quinit.boot.build.QuinitBuildConfig;
import io.quinit.extension.deployment.DeclaredModulesBuildItem;
import io.quinit.extension.deployment.PlanFileBuildItem;
import io.quinit.modules.LoadPlan;
import io.quinit.modules.PlanFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Checks the target images, fails the build where the init does not fit them, and makes the plans for their kernels. */
class ImagesProcessor {
    private static final Logger LOG = Logger.getLogger("io.quinit.images");
    private static final String FOLDER = "quinit-images";

    @BuildStep
    CheckedImagesBuildItem check(
            QuinitBuildConfig config,
            DeclaredModulesBuildItem declared,
            CombinedIndexBuildItem index,
            OutputTargetBuildItem target)
            throws IOException {
        var began = System.nanoTime();
        var output = target.getOutputDirectory();
        var settings = new ImageSettings(
                        config, output.getParent(), declared.modules(), Conditions.of(index.getIndex()))
                .read();
        var checks = new ImageChecks(output.resolve(FOLDER));
        var results = settings.images().parallelStream().map(checks::check).toList();
        LOG.infof(
                "%d target images looked at in %d ms, %d of them unchanged",
                results.size(), (System.nanoTime() - began) / 1_000_000, checks.unchanged());
        return new CheckedImagesBuildItem(settings.problems(), results);
    }

    /** @throws ImageCheckException with everything that is wrong with any of the images, or with what is said of them */
    @BuildStep
    PlanFileBuildItem plan(CheckedImagesBuildItem images, DeclaredModulesBuildItem declared, LaunchModeBuildItem mode) {
        var report = ImagesReport.of(images.results(), mode.getLaunchMode() == LaunchMode.NORMAL);
        report.warnings().forEach(LOG::warn);
        var problems = Stream.concat(images.settingProblems().stream(), report.errors().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ImageCheckException(problems);
        }
        var plans = images.results().stream()
                .flatMap(result -> result.plans().stream())
                .sorted(Comparator.comparing(LoadPlan::kernel).thenComparing(LoadPlan::image))
                .toList();
        return new PlanFileBuildItem(new PlanFile(declared.modules(), plans));
    }
}
