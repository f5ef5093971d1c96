package io.quinit.extension.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quinit.modules.PlanFile;

/** What the steps ask for, and which files that is on each kernel of the target images. */
public final class PlanFileBuildItem extends SimpleBuildItem {
    private final PlanFile file;

    public PlanFileBuildItem(PlanFile file) {
        this.file = file;
    }

    PlanFile file() {
        return file;
    }
}
