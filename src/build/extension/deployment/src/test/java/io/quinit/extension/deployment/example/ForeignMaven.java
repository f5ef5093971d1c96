package io.quinit.extension.deployment.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maven that finds Quinit's artifacts where a repository would have them, and everything else in this build's local repository, so that
 * it needs no network. What it makes stays in its own folder.
 */
public final class ForeignMaven {
    /** The project's folder, which holds a folder for each module. */
    public static final Path SOURCES = Path.of(System.getProperty("quinit.sources"));

    private static final String GROUP = "io/quinit";

    /** Folder of each module that the extension consists of, to its artifact. */
    private static final List<String[]> EXTENSION = List.of(
            new String[] {"guest/kernel", "quinit-kernel"},
            new String[] {"guest/cmdline", "quinit-cmdline"},
            new String[] {"guest/modules", "quinit-modules"},
            new String[] {"host/image", "quinit-image"},
            new String[] {"guest/boot", "quinit-extension"},
            new String[] {"build/extension/deployment", "quinit-extension-deployment"});

    /** @param text all that it printed */
    public record Run(int status, String text) {}

    private final Path folder;

    private ForeignMaven(Path folder) {
        this.folder = folder;
    }

    /** One that has the extension. */
    public static ForeignMaven in(Path folder) throws IOException {
        var maven = new ForeignMaven(folder);
        maven.publish(ours("quinit-parent"), SOURCES.resolve("../pom.xml"), null);
        for (var artifact : EXTENSION) {
            maven.with(artifact[0], artifact[1]);
        }
        Files.writeString(folder.resolve("settings.xml"), maven.settings());
        return maven;
    }

    /** Adds what a module of ours has built. */
    public ForeignMaven with(String module, String artifact) throws IOException {
        var source = SOURCES.resolve(module);
        publish(
                ours(artifact),
                source.resolve("pom.xml"),
                source.resolve("target/" + artifact + "-" + version() + ".jar"));
        return this;
    }

    private static String version() {
        return System.getProperty("quinit.version");
    }

    private static Path ours(String artifact) {
        return Path.of(GROUP, artifact, version());
    }

    /**
     * @param place in a repository: {@code org/acme/acme-init/1.0.0}
     * @param jar null where there is none
     */
    public void publish(Path place, Path pom, Path jar) throws IOException {
        var target = Files.createDirectories(folder.resolve("published").resolve(place));
        var name = place.getParent().getFileName() + "-" + place.getFileName();
        Files.copy(pom, target.resolve(name + ".pom"));
        if (jar != null) {
            Files.copy(jar, target.resolve(name + ".jar"));
        }
    }

    private String settings() {
        var repositories = repository("central", Path.of(System.getProperty("quinit.repository")))
                + repository("published", folder.resolve("published"));
        return """
                <settings>
                  <localRepository>%s</localRepository>
                  <profiles>
                    <profile>
                      <id>local</id>
                      <repositories>%s</repositories>
                      <pluginRepositories>%s</pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>local</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        folder.resolve("repository"),
                        repositories,
                        repositories
                                .replace("<repository>", "<pluginRepository>")
                                .replace("</repository>", "</pluginRepository>"));
    }

    private static String repository(String id, Path path) {
        return ("<repository><id>%s</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
                        + "<snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots></repository>")
                .formatted(id, path.toUri());
    }

    public Run run(Path project, String... goals) throws IOException, InterruptedException {
        var settings = folder.resolve("settings.xml").toString();
        var maven = System.getProperty("quinit.maven") + "/bin/mvn";
        return start(project, List.of(maven, "-B", "-ntp", "-s", settings), goals);
    }

    /** Runs what {@code package} has built. */
    public Run java(Path project, String... arguments) throws IOException, InterruptedException {
        var java = System.getProperty("java.home") + "/bin/java";
        return start(project, List.of(java, "-jar", "target/quarkus-app/quarkus-run.jar"), arguments);
    }

    private static Run start(Path project, List<String> program, String... arguments)
            throws IOException, InterruptedException {
        var command = Stream.concat(program.stream(), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }

    public static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> walk = Files.walk(source)) {
            for (var path : walk.filter(Files::isRegularFile).toList()) {
                var relative = source.relativize(path);
                if (!relative.startsWith("target")) {
                    var copy = target.resolve(relative);
                    Files.createDirectories(copy.getParent());
                    Files.copy(path, copy);
                }
            }
        }
    }
}
