package io.quinit.cluster.kernelargs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCheckTest {
    private static final String GOOD = "console=ttyS0 quiet panic=-1 init.net=1 \"init.agent.args=-v 'a b'\"";

    private static List<String> messages(String line) {
        return LineCheck.check(line).stream()
                .filter(LineFinding::fatal)
                .map(LineFinding::message)
                .toList();
    }

    private static void assertOnly(String line, String... words) {
        assertThat(messages(line)).singleElement().asString().contains(words);
    }

    @Test
    void usualLineIsGood() {
        assertThat(LineCheck.check(GOOD)).isEmpty();
    }

    @Test
    void longestLineIsOneByteShorterThanTheKernelsBuffer() {
        String filled = "console=ttyS0 a.b=" + "é".repeat(1000);
        String longest = filled + "x".repeat(2047 - 18 - 2000);
        assertThat(LineCheck.check(longest)).singleElement().satisfies(finding -> {
            assertThat(finding.fatal()).isFalse();
            assertThat(finding.message()).contains("2047 bytes");
        });
        assertOnly(longest + "x", "2048 bytes", "cuts it after 2047");
        assertThat(LineCheck.check("console=ttyS0 a.b=" + "x".repeat(1782))).isEmpty();
    }

    @Test
    void lineFeedIsToldAsWhatYamlDoes() {
        assertOnly(GOOD + "\n", "0xa", ">-");
    }

    @Test
    void wordsForInitsArgumentsAreRefused() {
        assertOnly(GOOD + " -- a.b", "\" -- \"");
        assertOnly(GOOD + " --", "\" -- \"");
    }

    @Test
    void keyIsTheSameWithEitherDash() {
        assertOnly(GOOD + " init.on-failure=halt init.on_failure=panic", "init.on_failure stands twice");
    }

    @Test
    void wordThatTheKernelDoesNotKnowIsRefusedUnlessDotted() {
        assertOnly(GOOD + " splash", "splash is no kernel parameter");
        assertOnly(GOOD + " TOKEN=1", "TOKEN is no kernel parameter");
        assertThat(messages(GOOD + " virtio_net.napi_tx=1 no_timer_check")).isEmpty();
    }

    @Test
    void otherInitIsRefused() {
        assertOnly(GOOD + " init=/bin/sh", "init= names another init");
    }

    @Test
    void sysctlOfTheKernelIsDoubtful() {
        assertThat(LineCheck.check(GOOD + " sysctl.vm.swappiness=1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fatal()).isFalse());
    }

    @Test
    void everythingIsToldAtOnce() {
        assertThat(messages("a b=1 -- \n")).hasSize(5);
        assertThat(messages("")).singleElement().asString().contains("no console=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init.agent.env.API_TOKEN=hunter2",
                "init.agent.env.DB_PASSWORD=hunter2",
                "init.agent.env.dbPassword=hunter2",
                "init.agent.env.SSH_KEY=hunter2",
                "init.agent.env.AWS_SECRET_ACCESS_KEY=hunter2",
                "init.agent.env.CREDENTIALS=hunter2",
                "init.agent.env.X=hunter2-Zx81kQpL0vTn4RsW7yB",
                "\"init.agent.args=--token hunter2\"",
                "init.agent.args=--password=hunter2",
                "init.agent.env.DATABASE=postgres://me:hunter2@db/x",
                "init.agent.env.SESSION=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.hunter2",
                "\"init.agent.env.PEM=-----BEGIN PRIVATE KEY----- hunter2\"",
                "init.agent.env.GIT=ghp_hunter2hunter2hunter2",
            })
    void secretIsRefusedAndNotShown(String word) {
        assertThat(messages(GOOD.replace(" \"init.agent.args=-v 'a b'\"", " ") + word))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .contains("no place for secrets", "Secret volume")
                        .doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init.agent.env.HOME=/home/agent",
                "init.agent.env.KEYBOARD=de",
                "init.agent.env.MACHINE=0b5c1b9e-5d0a-4c69-8d4e-0a3c2d1f7e55",
                "init.agent.env.REGION=europe-west-frankfurt-1",
                "init.agent.env.URL=https://example.org:8080/a",
                "init.agent.env.TOKEN=",
                "init.root=UUID=0b5c1b9e-5d0a-4c69-8d4e-0a3c2d1f7e55",
            })
    void plainValueIsNoSecret(String word) {
        assertThat(messages(GOOD + " " + word)).isEmpty();
    }
}
