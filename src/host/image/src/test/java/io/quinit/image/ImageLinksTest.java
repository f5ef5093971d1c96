package io.quinit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLinksTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/bin/agent, usr/bin/agent",
        "lib/modules, usr/lib/modules",
        "/sbin/init, usr/lib/init",
        "etc/alternatives/x, usr/bin/x",
        "./a//b, a/b",
        "no/such/link, no/such/link",
    })
    void pathIsFollowedAsThoughTheImageWereTheRoot(String path, String real) throws Exception {
        var image = new TinyImage()
                .link("bin", "usr/bin")
                .link("lib", "/usr/lib")
                .link("sbin/init", "../lib/systemd")
                .link("usr/lib/systemd", "./init")
                .link("etc/alternatives/x", "/bin/./x");
        assertThat(new ImageLinks(image).follow(path)).isEqualTo(real);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "/../etc/passwd", "a/../../etc/passwd", "b"})
    void linkThatClimbsAboveTheRootLeadsOut(String target) {
        var image = new TinyImage().link("l", target).link("b", "deep/../../..");
        assertThatThrownBy(() -> new ImageLinks(image).follow("/l/more"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("leads out of the image");
    }

    @Test
    void circleIsToldWithALinkOfIt() {
        var image = new TinyImage().link("a", "b").link("b", "a");
        assertThatThrownBy(() -> new ImageLinks(image).follow("a"))
                .hasMessageContaining("in a circle")
                .hasMessageContaining(" -> ");
    }

    @Property
    void noSetOfLinksKeepsItForEver(@ForAll("targets") List<String> targets) {
        var image = new TinyImage();
        for (int i = 0; i < targets.size(); i++) {
            image.link("abc".substring(i, i + 1), targets.get(i));
        }
        try {
            assertThat(new ImageLinks(image).follow("a/b/c"))
                    .doesNotContain("..")
                    .doesNotStartWith("/");
        } catch (MalformedFileException told) {
            assertThat(told).hasMessageContaining("symbolic link");
        }
    }

    @Provide
    Arbitrary<List<String>> targets() {
        return Arbitraries.of("a", "b", "c", "..", ".", "/", "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(names -> String.join("/", names))
                .list()
                .ofSize(3);
    }
}
