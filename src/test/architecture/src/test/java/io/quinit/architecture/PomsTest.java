package io.quinit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What bytecode does not show: a pom that puts another wing's artifact on the path of an executable. */
class PomsTest {
    private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SCOPE = Pattern.compile("<scope>([^<]+)</scope>");
    private static final Pattern NAME = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    /** An extension that init opts into; its runtime part holds nothing but substitutions. */
    private static final List<String> ALLOWED_IN_GUEST = List.of("quinit-lean");

    @Test
    void whatRunsAsPidOneDependsOnTheGuestAlone() {
        var wings = wings();
        assertThat(wings).containsEntry("quinit-kernel", "guest").containsEntry("quinit-fake", "test");

        var violations = new ArrayList<String>();
        for (var module : Modules.all()) {
            if (wingOf(module.toString()).equals("guest")) {
                violations.addAll(violations(Modules.read(module.resolve("pom.xml")), module.toString(), wings));
            }
        }
        assertThat(violations)
                .as(
                        "what a guest module depends on is in the executable; instead move it to src/guest, or give it the scope test")
                .isEmpty();
    }

    private static List<String> violations(String pom, String module, Map<String, String> wings) {
        return DEPENDENCY
                .matcher(COMMENT.matcher(pom).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .filter(dependency -> !isForTests(dependency))
                .map(PomsTest::name)
                .filter(wings::containsKey)
                .filter(name ->
                        !ALLOWED_IN_GUEST.contains(name) && !wings.get(name).equals("guest"))
                .map(name -> module + " depends on " + name + " of " + wings.get(name))
                .toList();
    }

    /** {@code ${dev.scope}} is test, or compile in dev mode, which builds no executable. */
    private static boolean isForTests(String dependency) {
        var scope = SCOPE.matcher(dependency);
        return scope.find() && List.of("test", "${dev.scope}").contains(scope.group(1));
    }

    private static String name(String text) {
        var name = NAME.matcher(text);
        assertThat(name.find()).as(text).isTrue();
        return name.group(1);
    }

    /** Artifact to wing. */
    private static Map<String, String> wings() {
        var wings = new HashMap<String, String>();
        for (var module : Modules.all()) {
            var artifact = ARTIFACT.matcher(Modules.read(module.resolve("pom.xml")));
            assertThat(artifact.find()).as(module.toString()).isTrue();
            wings.put(artifact.group(1), wingOf(module.toString()));
        }
        return wings;
    }

    private static String wingOf(String module) {
        return Modules.SOURCES
                .relativize(Modules.SOURCES.resolve(module))
                .getName(0)
                .toString();
    }

    @Test
    void versionInTheCodeIsThePoms() {
        var pom = Modules.read(Modules.SOURCES.resolveSibling("pom.xml"));
        var code = Modules.read(Modules.SOURCES.resolve("guest/modules/src/main/java/io/quinit/version/Version.java"));

        var version = Pattern.compile("<artifactId>quinit-parent</artifactId>\\s*<version>([^<-]+)")
                .matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(code).contains("TEXT = \"" + version.group(1) + "\"");
    }
}
