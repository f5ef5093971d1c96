package io.quinit.extension.deployment.images;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sorts what came of the images into what fails the build and what is only told. */
final class ImagesReport {
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private ImagesReport() {}

    /** @param production whether an image has to be there */
    static ImagesReport of(List<ImageResult> results, boolean production) {
        var report = new ImagesReport();
        var absent = results.stream().filter(ImagesReport::isAbsent).toList();
        var missing =
                absent.stream().filter(result -> !result.image().optional()).toList();
        if (production) {
            missing.forEach(result -> report.errors.add(missing(result.image())));
        } else if (!missing.isEmpty()) {
            report.warnings.add(unchecked(missing));
        }
        for (var result : results) {
            if (!absent.contains(result)) {
                report.add(result);
            }
        }
        return report;
    }

    private static boolean isAbsent(ImageResult result) {
        return !Files.exists(result.image().path());
    }

    private static String missing(TargetImage image) {
        return "image %s is not there: no %s; fetch it: %s"
                .formatted(
                        image.spec().name(),
                        image.path(),
                        image.fetch().orElse("(its property fetch names no command)"));
    }

    private static String unchecked(List<ImageResult> missing) {
        return "not checked against %s, which a production build needs; fetch: %s"
                .formatted(
                        missing.stream()
                                .map(result -> result.image().spec().name())
                                .collect(Collectors.joining(", ")),
                        missing.stream()
                                .map(result -> result.image()
                                        .fetch()
                                        .orElse(result.image().path() + " (nothing says how)"))
                                .collect(Collectors.joining("; ")));
    }

    private void add(ImageResult result) {
        var name = "image " + result.image().spec().name() + ": ";
        if (!result.trouble().isEmpty()) {
            errors.add(name + result.trouble());
        }
        for (var problem : result.problems()) {
            if (result.image().onlyWarns(problem)) {
                warnings.add(name + problem.message());
            } else {
                errors.add(name + problem.message() + " [" + problem.check().word() + "]");
            }
        }
    }

    List<String> errors() {
        return errors;
    }

    List<String> warnings() {
        return warnings;
    }
}
