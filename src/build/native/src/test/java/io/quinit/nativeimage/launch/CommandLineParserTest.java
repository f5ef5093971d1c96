package io.quinit.nativeimage.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quinit.nativeimage.UsageException;
import io.quinit.nativeimage.options.ApiOption;
import io.quinit.nativeimage.options.ApiOptionTable;
import io.quinit.nativeimage.options.OptionTranslator;
import io.quinit.nativeimage.options.ValueTransformers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineParserTest {
    private static final String METADATA = "META-INF/native-image/g/a/";

    @TempDir
    private Path directory;

    private BuildRequest request;

    @BeforeEach
    void startAnew() {
        request = new BuildRequest(directory);
    }

    private BuildRequest parse(String... arguments) throws IOException {
        var features =
                new ApiOption(List.of("--features"), "-H:Features=", new ApiOption.Value("=", ""), List.of(), "", "");
        var table = new ApiOptionTable(List.of(features));
        var translator = new OptionTranslator(table, new ValueTransformers(List.of()), warning -> {});
        new CommandLineParser(new OptionReader(table, translator, request), request).parse(List.of(arguments));
        return request;
    }

    private Path jar(String name, TestJar jar) throws IOException {
        return jar.with("Main-Class", "a.Main").writeTo(directory.resolve(name));
    }

    @Test
    void quarkusNamesTheImageBeforeTheJar() throws IOException {
        Path jar = jar("app-runner.jar", new TestJar());
        parse("--features=a.B", "app-runner", "-jar", "app-runner.jar");
        assertThat(request.mainClass()).isEqualTo("a.Main");
        assertThat(request.classPath()).containsExactly(jar);
        assertThat(request.output()).isEqualTo(directory.resolve("app-runner"));
        assertThat(request.builderOptions()).containsExactly("-H:Features@user+api=a.B");
    }

    @Test
    void manifestBringsClassPathAndModuleOptions() throws IOException {
        Path library = new TestJar().writeTo(directory.resolve("library.jar"));
        Path linked =
                new TestJar().with("Class-Path", "library.jar absent.jar").writeTo(directory.resolve("linked.jar"));
        Path jar = jar(
                "app.jar",
                new TestJar()
                        .with("Class-Path", "linked.jar")
                        .with("Add-Opens", "java.base/java.lang")
                        .with("Add-Exports", "java.base/sun.nio.ch java.base/sun.util")
                        .with("Enable-Native-Access", "ALL-UNNAMED"));
        parse("-jar", "app.jar");
        assertThat(request.classPath()).containsExactly(jar, linked, library);
        assertThat(request.builderOptions())
                .containsExactly(
                        "-H:AddExports@user+api=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-H:AddExports@user+api=java.base/sun.util=ALL-UNNAMED",
                        "-H:AddOpens@user+api=java.base/java.lang=ALL-UNNAMED",
                        "-H:EnableNativeAccess@user+api=ALL-UNNAMED");
    }

    @Test
    void classPathWithMainClassAndName() throws IOException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Path library = new TestJar()
                .writeTo(Files.createDirectory(directory.resolve("lib")).resolve("b.jar"));
        parse("-cp", "classes:lib/*:absent", "a.Main", "name");
        assertThat(request.classPath()).containsExactly(classes, library);
        assertThat(request.mainClass()).isEqualTo("a.Main");
        assertThat(request.output()).isEqualTo(directory.resolve("name"));
    }

    @Test
    void outputOptionGoesBeforeName() throws IOException {
        assertThat(parse("-o", "out/x", "a.Main", "name").output()).isEqualTo(directory.resolve("out/x"));
    }

    @Test
    void imageIsNamedAfterItsJar() throws IOException {
        jar("app.jar", new TestJar());
        assertThat(parse("-jar", "app.jar").output()).isEqualTo(directory.resolve("app"));
    }

    @Test
    void imageIsNamedAfterItsMainClass() throws IOException {
        assertThat(parse("a.Main").output()).isEqualTo(directory.resolve("a.main"));
    }

    @Test
    void jvmOptionsGoToTheBuildersJvm() throws IOException {
        parse("-J-Xmx6g", "-Dx=y", "--enable-preview", "--add-modules=a,b", "a.Main");
        assertThat(request.jvmOptions())
                .containsExactly(
                        "-Xmx6g",
                        "-Dx=y",
                        "--enable-preview",
                        "--add-modules=a,b",
                        "-Dsvm.modulesupport.addedModules=a,b");
    }

    @Test
    void buildersOwnOptionsArePassedOn() throws IOException {
        parse("-H:+Foo", "-R:MaxHeapSize=8m", "a.Main");
        assertThat(request.builderOptions()).containsExactly("-H:+Foo@user", "-R:MaxHeapSize=8m");
    }

    @Test
    void variableIsLetThrough() throws IOException {
        parse("-EKEY=a=b", "a.Main");
        assertThat(request.environment()).containsEntry("KEY", "a=b");
    }

    @Test
    void metadataOfClassPathIsRead() throws IOException {
        Path jar = new TestJar()
                .withFile(METADATA + "native-image.properties", """
                        Args = --features=c.D \\
                               -H:Foo=${.}/x
                        JavaArgs = -Dp=q
                        ImageName = suggested
                        """)
                .withFile(METADATA + "reflect-config.json", "[]")
                .withFile(METADATA + "other.json", "[]")
                .writeTo(directory.resolve("a.jar"));
        parse("-cp", "a.jar", "a.Main");
        String place = "@jar:" + jar.toUri() + "!/" + METADATA;
        assertThat(request.metadataOptions())
                .containsExactly(
                        "-H:Features" + place + "native-image.properties+api=c.D",
                        "-H:Foo" + place + "native-image.properties=META-INF/native-image/g/a/x",
                        "-H:ReflectionConfigurationResources" + place
                                + "reflect-config.json+api=META-INF/native-image/g/a/reflect-config.json");
        assertThat(request.jvmOptions()).containsExactly("-Dp=q");
        assertThat(request.output()).isEqualTo(directory.resolve("suggested"));
    }

    @Test
    void metadataOfDirectoryIsRead() throws IOException {
        Path file = directory.resolve(METADATA + "jni-config.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[]");
        parse("-cp", ".", "a.Main");
        assertThat(request.metadataOptions())
                .containsExactly("-H:JNIConfigurationResources@" + file.toUri()
                        + "+api=META-INF/native-image/g/a/jni-config.json");
    }

    @Test
    void excludedMetadataIsLeftOut() throws IOException {
        for (String name : List.of("a.jar", "b.jar")) {
            new TestJar().withFile(METADATA + "reflect-config.json", "[]").writeTo(directory.resolve(name));
        }
        parse("-cp", "a.jar:b.jar", "--exclude-config", "\\Qa.jar\\E", "^/META-INF/.*reflect", "a.Main");
        assertThat(request.metadataOptions()).singleElement().asString().contains("b.jar");
    }

    @Test
    void unknownOptionIsNamedWithNearOnes() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--feature=a.B", "a.Main"))
                .withMessage("unknown option --feature=a.B; known ones with a similar name: --features");
    }

    @Test
    void unknownOptionInMetadataIsNamedWithItsPlace() throws IOException {
        new TestJar()
                .withFile(METADATA + "native-image.properties", "Args = --nonsense")
                .writeTo(directory.resolve("a.jar"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("-cp", "a.jar", "a.Main"))
                .withMessageContainingAll("unknown option --nonsense in jar:file:", "a.jar!/" + METADATA);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--shared",
                "--static",
                "--static-nolibc",
                "-p",
                "--module-path=x",
                "--bundle-create",
                "--macro:x",
                "--pgo=x"
            })
    void whatCannotBeDoneIsRefused(String option) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse(option, "a.Main"))
                .withMessageStartingWith("option %s is not supported: ", option);
    }

    @Test
    void missingValueIsAnError() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("-cp"))
                .withMessageContaining("-cp needs a value");
    }

    @Test
    void missingJarIsNamed() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("-jar", "absent.jar"))
                .withMessage("there is no jar %s", directory.resolve("absent.jar"));
    }

    @Test
    void jarWithoutMainClassIsNamed() throws IOException {
        new TestJar().writeTo(directory.resolve("a.jar"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("-jar", "a.jar"))
                .withMessageContaining("a.jar names no Main-Class");
    }

    @Test
    void fileThatIsNoJarIsNamed() throws IOException {
        Files.writeString(directory.resolve("a.jar"), "no jar at all");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("-cp", "a.jar", "a.Main"))
                .withMessageContaining("a.jar is on the class path and no jar");
    }

    @Test
    void surplusNameIsAnError() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("a.Main", "name", "more"))
                .withMessageContaining("[name, more]");
    }
}
