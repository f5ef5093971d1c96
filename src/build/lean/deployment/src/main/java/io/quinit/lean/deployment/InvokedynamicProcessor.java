package io.quinit.lean.deployment;

import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.pkg.NativeConfig;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.maven.dependency.ResolvedDependency;
import io.quarkus.paths.PathVisit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;

/**
 * For a native executable, writes out what javac leaves to method handles, in the application and all that it depends on. The image
 * builder keeps such handles as trees of objects with an interpreter of them: 0.85 MB, for records that compare themselves.
 */
class InvokedynamicProcessor {
    private static final String CLASS = ".class";

    /** What boot steps do: dozens of records that nobody compares. */
    private static final String ACTION = "io/quinit/boot/step/Action";

    @BuildStep
    void writeOut(
            NativeConfig executable,
            CurateOutcomeBuildItem outcome,
            BuildProducer<BytecodeTransformerBuildItem> transformers) {
        if (executable.enabled()) {
            usersOfHandles(outcome.getApplicationModel()).forEach(name -> transformers.produce(writtenOut(name)));
        }
    }

    private static BytecodeTransformerBuildItem writtenOut(String name) {
        return new BytecodeTransformerBuildItem.Builder()
                .setClassToTransform(name)
                .setVisitorFunction((same, next) -> new InvokedynamicRewriter(next, ACTION))
                .build();
    }

    private static Set<String> usersOfHandles(ApplicationModel model) {
        var found = new TreeSet<String>();
        addUsers(model.getAppArtifact(), found);
        model.getRuntimeDependencies().forEach(dependency -> addUsers(dependency, found));
        return found;
    }

    private static void addUsers(ResolvedDependency jar, Set<String> found) {
        jar.getContentTree().walk(visit -> {
            var path = visit.getRelativePath("/");
            if (path.endsWith(CLASS) && !path.startsWith("META-INF/") && isUser(visit)) {
                found.add(path.substring(0, path.length() - CLASS.length()).replace('/', '.'));
            }
        });
    }

    /** A class names what it uses: a text search finds it, and one too many is left as it is. */
    private static boolean isUser(PathVisit file) {
        try {
            var bytes = new String(Files.readAllBytes(file.getPath()), StandardCharsets.ISO_8859_1);
            return bytes.contains(RecordMethod.BOOTSTRAP) || bytes.contains(TypeSwitch.BOOTSTRAP);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
