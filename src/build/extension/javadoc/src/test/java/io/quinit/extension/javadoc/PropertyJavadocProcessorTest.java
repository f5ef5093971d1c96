package io.quinit.extension.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor inside the real compiler. */
class PropertyJavadocProcessorTest {
    private static final String SOURCE = """
            package sample;

            import io.smallrye.config.ConfigMapping;

            @ConfigMapping(prefix = "init.sample")
            interface Sample {
                /**
                 * How long it waits: {@code 5s} or
                 *   more, a <em>duration</em> \\\\ as {@link java.time.Duration} has it.
                 *
                 * @since 0.1.0
                 * @unit milliseconds
                 * @example init.sample.wait="5s"
                 */
                String wait_();

                String bare();

                Group group();

                java.util.Map<String, Other> byName();

                interface Group {
                    /** {@code é} in a group. */
                    boolean inner();

                    Sample backToTheFirst();
                }
            }

            interface Other {
                /** In a group of its own file, below a map. */
                boolean other();
            }
            """;

    @TempDir
    private Path classes;

    @Test
    void javadocOfMembersIsKept() throws IOException {
        var texts = compiled(SOURCE);

        assertThat(texts)
                .containsEntry(
                        "sample.Sample.wait_.meaning",
                        "How long it waits: `5s` or more, a duration \\\\ as `Duration` has it.")
                .containsEntry("sample.Sample.wait_.since", "0.1.0")
                .containsEntry("sample.Sample.wait_.unit", "milliseconds")
                .containsEntry("sample.Sample.wait_.example", "init.sample.wait=\"5s\"")
                .containsEntry("sample.Sample$Group.inner.meaning", "`é` in a group.")
                .containsEntry("sample.Other.other.meaning", "In a group of its own file, below a map.")
                .hasSize(6);
    }

    @Test
    void withoutMappingsThereIsNoFile() throws IOException {
        compile("package sample; interface Sample { /** Nothing. */ String text(); }");

        assertThat(classes.resolve(PropertyJavadocProcessor.FILE)).doesNotExist();
    }

    private Properties compiled(String source) throws IOException {
        compile(source);
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(classes.resolve(PropertyJavadocProcessor.FILE))));
        return texts;
    }

    private void compile(String source) {
        var file = new SimpleJavaFileObject(URI.create("string:///sample/Sample.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        var task = ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, List.of(file));
        task.setProcessors(List.of(new PropertyJavadocProcessor()));
        assertThat(task.call()).isTrue();
    }
}
