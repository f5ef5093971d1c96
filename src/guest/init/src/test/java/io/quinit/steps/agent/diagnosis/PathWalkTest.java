package io.quinit.steps.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quinit.cmdline.UserId;
import io.quinit.fake.machine.TestMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathWalkTest {
    private final TestMachine kernel = new TestMachine();
    private Permissions permissions = Permissions.of(Optional.empty(), Optional.empty());

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/usr/bin/agent",
                "//usr///bin//agent",
                "/./usr/./bin/agent",
                "/usr/../usr/bin/agent",
                "/../../usr/bin/agent",
                "/bin/agent",
                "/bin/../bin/agent",
                "/up/bin/agent",
                "/usr/bin/alias",
                "/usr/bin/absolute"
            })
    void pathIsWalkedToTheFile(String path) {
        kernel.executable("/usr/bin/agent")
                .link("/bin", "usr/bin")
                .link("/up", "usr/../usr/")
                .link("/usr/bin/alias", "../bin/./agent")
                .link("/usr/bin/absolute", "/bin/agent");

        assertThat(walk(path))
                .isInstanceOfSatisfying(
                        Place.Found.class, found -> assertThat(found.path()).isEqualTo("/usr/bin/agent"));
    }

    @ParameterizedTest(name = "{0}: no {1} in {2}")
    @CsvSource({
        "/a/b/c, /a, /",
        "/usr/bin/x, /usr/bin/x, /usr/bin",
        "/usr/bin/../x/y, /usr/x, /usr",
        "/bin/x, /usr/bin/x, /usr/bin"
    })
    void firstThatIsMissingIsToldWithItsFolder(String path, String part, String folder) {
        kernel.directory("/usr/bin").link("/bin", "/usr/bin");

        assertThat(walk(path)).isInstanceOfSatisfying(Place.Missing.class, missing -> {
            assertThat(missing.part()).isEqualTo(part);
            assertThat(missing.folder()).isEqualTo(folder);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/bin/agent/", "/bin/agent/.", "/bin/agent/../agent", "/bin/slash"})
    void fileIsNoFolder(String path) {
        kernel.executable("/bin/agent").link("/bin/slash", "agent/");

        assertThat(walk(path))
                .isInstanceOfSatisfying(
                        Place.Unusable.class,
                        unusable -> assertThat(unusable.why()).startsWith("/bin/agent is a file, no folder"));
    }

    @Test
    void rootIsFoundToo() {
        assertThat(walk("/")).isInstanceOf(Place.Found.class);
    }

    @Test
    void asManyLinksAsTheKernelFollowsAreFollowed() {
        kernel.executable("/0");
        for (var i = 1; i <= 41; i++) {
            kernel.link("/" + i, "/" + (i - 1));
        }

        assertThat(walk("/40")).isInstanceOf(Place.Found.class);
        assertThat(walk("/41")).isInstanceOf(Place.Unusable.class);
    }

    /** Each link that is followed leaves more before it than there was. */
    @Test
    void linkThatGrowsEnds() {
        kernel.link("/a", "a/a/a/a");

        assertThat(walk("/a")).isInstanceOf(Place.Unusable.class);
    }

    @Test
    void folderIsEnteredAsTheUser() {
        kernel.executable("/opt/bin/agent").owner("/opt", 0, 1000, 0710).link("/closed", "opt/bin/agent");
        permissions = Permissions.of(Optional.of(new UserId(1000, 1000)), Optional.empty());
        assertThat(walk("/opt/bin/agent")).isInstanceOf(Place.Found.class);

        permissions = Permissions.of(Optional.of(new UserId(1000, 1001)), Optional.empty());
        assertThat(walk("/closed"))
                .isInstanceOfSatisfying(
                        Place.Unusable.class,
                        unusable -> assertThat(unusable.why())
                                .startsWith("the folder /opt is closed to user 1000:1001 (mode 0710, owner 0:1000)"));
    }

    private Place walk(String path) {
        return PathWalk.follow(kernel, permissions, path);
    }
}
