package io.quinit.extension.deployment;

import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.paths.PathVisit;
import io.quinit.cmdline.PropertyDoc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Properties;
import org.jboss.jandex.MethodInfo;

/** The Javadoc of the properties' members, which quinit-extension-javadoc left beside their classes. */
final class PropertyDocs {
    private static final String FILE = "META-INF/quinit/javadoc.properties";

    private final Properties texts = new Properties();

    static PropertyDocs of(Collection<ApplicationArchive> archives) {
        var docs = new PropertyDocs();
        archives.forEach(archive -> archive.accept(tree -> tree.accept(FILE, docs::load)));
        return docs;
    }

    /** @param file null where an archive has none */
    private void load(PathVisit file) {
        if (file == null) {
            return;
        }
        try (var reader = Files.newBufferedReader(file.getPath())) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PropertyDoc of(MethodInfo member, String shownKey) {
        var prefix = member.declaringClass().name() + "." + member.name() + ".";
        return new PropertyDoc(
                shownKey,
                texts.getProperty(prefix + "meaning", ""),
                texts.getProperty(prefix + "unit", ""),
                texts.getProperty(prefix + "since", ""),
                texts.getProperty(prefix + "example", ""));
    }
}
