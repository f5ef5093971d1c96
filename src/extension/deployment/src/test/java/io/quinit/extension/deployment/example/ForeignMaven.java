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
final class ForeignMaven {
    private static final Path SOURCES = Path.of("../..");
    private static final String GROUP = "io/quinit/";

    /** Folder of each module that the extension consists of, to its artifact. */
    private static final List<String[]> ARTIFACTS = List.of(
            new String[] {"cmdline", "quinit-cmdline"},
            new String[] {"depmod", "quinit-depmod"},
            new String[] {"image", "quinit-image"},
            new String[] {"extension/runtime", "quinit-extension"},
            new String[] {"extension/deployment", "quinit-extension-deployment"});

    /** @param text all that it printed */
    record Run(int status, String text) {}

    private final Path folder;

    private ForeignMaven(Path folder) {
        this.folder = folder;
    }

    static ForeignMaven in(Path folder) throws IOException {
        var maven = new ForeignMaven(folder);
        maven.publish("quinit-parent", SOURCES.resolve("../pom.xml"), null);
        for (var artifact : ARTIFACTS) {
            var module = SOURCES.resolve(artifact[0]);
            var jar = module.resolve("target/" + artifact[1] + "-" + version() + ".jar");
            maven.publish(artifact[1], module.resolve("pom.xml"), jar);
        }
        Files.writeString(folder.resolve("settings.xml"), maven.settings());
        return maven;
    }

    private static String version() {
        return System.getProperty("quinit.version");
    }

    private void publish(String artifact, Path pom, Path jar) throws IOException {
        var target = Files.createDirectories(folder.resolve("published/" + GROUP + artifact + "/" + version()));
        var name = artifact + "-" + version();
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

    Run run(Path project, String goal) throws IOException, InterruptedException {
        var settings = folder.resolve("settings.xml").toString();
        return start(project, System.getProperty("quinit.maven") + "/bin/mvn", "-B", "-ntp", "-s", settings, goal);
    }

    Run java(Path project, String jar) throws IOException, InterruptedException {
        return start(project, System.getProperty("java.home") + "/bin/java", "-jar", jar);
    }

    private static Run start(Path project, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }

    static void copy(Path source, Path target) throws IOException {
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
