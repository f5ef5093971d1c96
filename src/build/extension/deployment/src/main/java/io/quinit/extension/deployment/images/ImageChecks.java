package io.quinit.extension.deployment.images;

import io.quinit.image.ImageCheck;
import io.quinit.image.ImageReport;
import io.quinit.image.tree.TargetImageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks images, or remembers what their last check came to. Takes several at the same time. */
final class ImageChecks {
    private final CheckCache cache;
    private final Path work;
    private final ResultKey keys;
    private final AtomicInteger unchanged = new AtomicInteger();

    /** @param folder for what is remembered, and for what has to be unpacked */
    ImageChecks(Path folder) throws IOException {
        this.cache = new CheckCache(folder);
        this.work = folder.resolve("unpacked");
        this.keys = ResultKey.now();
    }

    /** How many results were remembered. */
    int unchanged() {
        return unchanged.get();
    }

    ImageResult check(TargetImage image) {
        try {
            var key = keys.of(image);
            var remembered = cache.get(image.spec().name(), key);
            if (remembered.isPresent()) {
                unchanged.incrementAndGet();
                return result(image, remembered.get());
            }
            return result(image, check(image, key));
        } catch (IOException failure) {
            return ImageResult.unreadable(
                    image, Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
        }
    }

    private ImageReport check(TargetImage image, String key) throws IOException {
        try (var tree = TargetImageFile.open(image.path(), work)) {
            var report = ImageCheck.of(tree, image.spec());
            cache.put(image.spec().name(), key, report, tree.witnesses());
            return report;
        }
    }

    private static ImageResult result(TargetImage image, ImageReport report) {
        return new ImageResult(image, report.problems(), report.plans(), "");
    }
}
