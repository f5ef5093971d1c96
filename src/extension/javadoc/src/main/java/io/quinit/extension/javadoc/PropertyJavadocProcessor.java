package io.quinit.extension.javadoc;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * Writes the Javadoc of each member of a {@code @ConfigMapping} interface, and of the interfaces in it, into a file beside the
 * classes: {@code CLASS.MEMBER.PART} to text, a part being {@code meaning}, {@code since}, {@code example} or {@code unit}.
 */
@SupportedAnnotationTypes("io.smallrye.config.ConfigMapping")
public final class PropertyJavadocProcessor extends AbstractProcessor {
    /** Read by the build of the init. */
    public static final String FILE = "META-INF/quinit/javadoc.properties";

    private final Map<String, String> texts = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** @return false: SmallRye's and Quarkus's own processors want to see the annotation too */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (var annotation : annotations) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::read);
        }
        if (round.processingOver() && !texts.isEmpty()) {
            write();
        }
        return false;
    }

    private void read(TypeElement mapping) {
        var name = processingEnv.getElementUtils().getBinaryName(mapping);
        for (Element member : mapping.getEnclosedElements()) {
            if (member.getKind() == ElementKind.INTERFACE) {
                read((TypeElement) member);
            } else if (member.getKind() == ElementKind.METHOD) {
                var comment = processingEnv.getElementUtils().getDocComment(member);
                var prefix = name + "." + member.getSimpleName() + ".";
                new JavadocText(comment == null ? "" : comment)
                        .parts()
                        .forEach((part, text) -> texts.put(prefix + part, text));
            }
        }
    }

    private void write() {
        try (var out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FILE)
                .openWriter()) {
            for (var text : texts.entrySet()) {
                out.write(text.getKey() + "=" + text.getValue().replace("\\", "\\\\") + "\n");
            }
        } catch (IOException failure) {
            throw new IllegalStateException("cannot write " + FILE, failure);
        }
    }
}
