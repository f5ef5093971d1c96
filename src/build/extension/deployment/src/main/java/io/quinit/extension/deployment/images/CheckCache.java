package io.quinit.extension.deployment.images;

import io.quinit.image.Check;
import io.quinit.image.ImageProblem;
import io.quinit.image.ImageReport;
import io.quinit.image.Witness;
import io.quinit.modules.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last check of each image came to, with what shows that the image is still the same: a check takes up to seconds, and dev mode
 * builds at every edit.
 */
final class CheckCache {
    private static final String SUFFIX = ".checked";
    private static final String KEY = "key";
    private static final String WITNESS = "witness";
    private static final String PROBLEM = "problem";
    private static final String PLANS = "plans";

    private final Path folder;

    /** @param folder in the build's output folder */
    CheckCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The result, if the image has not changed.
     *
     * @param key stands for all but the image that the result depends on
     */
    Optional<ImageReport> get(String name, String key) {
        try {
            var lines = Files.readAllLines(folder.resolve(name + SUFFIX));
            return lines.getFirst().equals(line(KEY, key)) ? read(lines) : Optional.empty();
        } catch (IOException | RuntimeException absentOrDamaged) {
            return Optional.empty();
        }
    }

    private static Optional<ImageReport> read(List<String> lines) throws IOException {
        var problems = new ArrayList<ImageProblem>();
        var at = 1;
        for (; !lines.get(at).equals(PLANS); at++) {
            var fields = lines.get(at).split("\t", -1);
            if (fields[0].equals(PROBLEM)) {
                problems.add(new ImageProblem(Check.valueOf(fields[1]), fields[2], fields[3]));
            } else if (!new Witness(Path.of(fields[1]), fields[2]).holds()) {
                return Optional.empty();
            }
        }
        var plans = PlanFile.parse(String.join("\n", lines.subList(at + 1, lines.size())));
        return Optional.of(new ImageReport(problems, plans.plans()));
    }

    void put(String name, String key, ImageReport report, List<Witness> witnesses) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(line(KEY, key));
        witnesses.forEach(witness -> lines.add(line(WITNESS, witness.path().toString(), witness.state())));
        report.problems()
                .forEach(problem ->
                        lines.add(line(PROBLEM, problem.check().name(), problem.subject(), problem.message())));
        lines.add(PLANS);
        lines.add(new PlanFile(List.of(), report.plans()).text());
        Files.createDirectories(folder);
        // Two builds may share the folder: tests and dev mode.
        var partial = Files.createTempFile(folder, name, ".part");
        Files.write(partial, lines);
        Files.move(partial, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(String... fields) {
        for (var i = 0; i < fields.length; i++) {
            fields[i] = fields[i].replaceAll("[\t\r\n]", " ");
        }
        return String.join("\t", fields);
    }
}
