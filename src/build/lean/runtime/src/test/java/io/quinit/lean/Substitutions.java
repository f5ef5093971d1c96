package io.quinit.lean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All classes of this module, as the image builder finds them: by looking into its jar. */
public final class Substitutions {
    private static final String KEEPS_OUT = KeepsOut.class.descriptorString();

    private Substitutions() {}

    public static List<Class<?>> all() {
        return compiled().stream().<Class<?>>map(type -> load(nameOf(type))).toList();
    }

    /**
     * What each class that wears {@link KeepsOut} keeps out of the executable, by binary names. No class is loaded: what this module
     * extends need not be on the class path.
     */
    public static Map<String, List<String>> keptOut() {
        var found = new TreeMap<String, List<String>>();
        for (var type : compiled()) {
            type.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                    .flatMap(annotations -> annotations.annotations().stream())
                    .filter(annotation -> annotation.className().equalsString(KEEPS_OUT))
                    .forEach(annotation -> found.put(nameOf(type), names(annotation)));
        }
        return found;
    }

    private static List<String> names(Annotation annotation) {
        var array = (AnnotationValue.OfArray) annotation.elements().getFirst().value();
        return array.values().stream()
                .map(value -> ((AnnotationValue.OfString) value).stringValue())
                .toList();
    }

    private static List<ClassModel> compiled() {
        try {
            var location = Path.of(KeepsOut.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(location)) {
                return compiled(location);
            }
            try (var jar = FileSystems.newFileSystem(location)) {
                return compiled(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException noFile) {
            throw new IllegalStateException(noFile);
        }
    }

    private static List<ClassModel> compiled(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(Substitutions::parse)
                    .toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, KeepsOut.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
