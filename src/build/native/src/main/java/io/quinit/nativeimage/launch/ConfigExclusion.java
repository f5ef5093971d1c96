package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Metadata to leave out: what matches both, anywhere in the jar's path and in the resource's ({@code /META-INF/…}). */
record ConfigExclusion(Pattern jar, Pattern resource) {
    static ConfigExclusion of(String jar, String resource) {
        try {
            return new ConfigExclusion(Pattern.compile(jar), Pattern.compile(resource));
        } catch (PatternSyntaxException e) {
            throw new UsageException("--exclude-config takes two regular expressions: %s".formatted(e.getMessage()));
        }
    }

    boolean excludes(Path entry, String path) {
        return jar.matcher(entry.toString()).find()
                && resource.matcher("/" + path).find();
    }
}
