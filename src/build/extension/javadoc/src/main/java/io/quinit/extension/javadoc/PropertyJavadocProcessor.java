package io.quinit.extension.javadoc;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * Writes the Javadoc of each member of a {@code @ConfigMapping} interface, and of the groups that its members are, into a file beside
 * the classes: {@code CLASS.MEMBER.PART} to text, a part being {@code meaning}, {@code since}, {@code example} or {@code unit}.
 */
@SupportedAnnotationTypes("io.smallrye.config.ConfigMapping")
public final class PropertyJavadocProcessor extends AbstractProcessor {
    /** Read by the build of the init. */
    public static final String FILE = "META-INF/quinit/javadoc.properties";

    private final Map<String, String> texts = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

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
        if (!seen.add(name.toString())) {
            return;
        }
        for (var member : ElementFilter.methodsIn(mapping.getEnclosedElements())) {
            var comment = processingEnv.getElementUtils().getDocComment(member);
            var prefix = name + "." + member.getSimpleName() + ".";
            new JavadocText(comment == null ? "" : comment)
                    .parts()
                    .forEach((part, text) -> texts.put(prefix + part, text));
            readGroup(member.getReturnType());
        }
    }

    /** A member that is an interface of the application is a group of properties, and so is what a map of them holds. */
    private void readGroup(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        declared.getTypeArguments().forEach(this::readGroup);
        var group = (TypeElement) declared.asElement();
        if (group.getKind() == ElementKind.INTERFACE
                && !group.getQualifiedName().toString().startsWith("java.")) {
            read(group);
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
