package io.quinit.extension.deployment.images;

import io.quarkus.builder.item.SimpleBuildItem;
import java.util.List;

/** What came of the target images. */
final class CheckedImagesBuildItem extends SimpleBuildItem {
    private final List<String> settingProblems;
    private final List<ImageResult> results;

    /** @param settingProblems what is wrong with what the build is told of them */
    CheckedImagesBuildItem(List<String> settingProblems, List<ImageResult> results) {
        this.settingProblems = List.copyOf(settingProblems);
        this.results = List.copyOf(results);
    }

    List<String> settingProblems() {
        return settingProblems;
    }

    List<ImageResult> results() {
        return results;
    }
}
