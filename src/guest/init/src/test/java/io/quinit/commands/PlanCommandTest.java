package io.quinit.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusMainTest
class PlanCommandTest {

    @Test
    @Launch({"plan", "--cmdline", "quiet init.net=1"})
    void goodLineIsPlannedInTheStepsOrder(LaunchResult result) {
        assertThat(result.getOutput())
                .startsWith("Nothing is wrong with the line.")
                .containsSubsequence("vfs", "console", "bus", "net", "zram", "root", "switch-root", "agent")
                .contains("load failover, net_failover, virtio_net", "The console shows  quiet");
        assertThat(result.getErrorOutput()).isEmpty();
    }

    @Test
    @Launch(
            value = {"plan", "--cmdline", "init.zram.priority=high init.nett=1"},
            exitCode = 1)
    void everyProblemIsShownAndTheStatusSaysSo(LaunchResult result) {
        assertThat(result.getOutput())
                .startsWith("Wrong with the line:")
                .contains(
                        "init.zram.priority=high: expected a number from 0 to 32767; using the default 100",
                        "init.nett: no such property, the nearest is init.net; ignored");
    }

    @Test
    @Launch(
            value = {"plan", "--cmdline", "init.root.verity.roothsah=1"},
            exitCode = 1)
    void lineThatTheBootRefusesIsCalledFatal(LaunchResult result) {
        assertThat(result.getOutput())
                .contains("FATAL init.root.verity.roothsah", "The boot ends before its first step");
    }

    @Test
    void originOfEachValueIsShown(QuarkusMainLauncher launcher) throws JsonProcessingException {
        var plan = json(launcher, "init.profile=fleet init.root.wait=10s");

        assertThat(value(plan, "init.root.wait", "value")).isEqualTo("10s");
        assertThat(value(plan, "init.root.wait", "origin")).isEqualTo("line");
        assertThat(value(plan, "init.on-failure", "value")).isEqualTo("poweroff");
        assertThat(value(plan, "init.on-failure", "origin")).isEqualTo("profile fleet");
        assertThat(value(plan, "init.tmp.size", "value")).isEqualTo("128M");
        assertThat(value(plan, "init.tmp.size", "origin")).isEqualTo("default");
        assertThat(plan.path("good").asBoolean()).isTrue();
        assertThat(plan.path("on-failure").asText()).isEqualTo("poweroff");
        assertThat(plan.path("deadline-ms").asLong()).isEqualTo(60_000);
    }

    @Test
    void waitsAndTheirLimitsAreShown(QuarkusMainLauncher launcher) throws JsonProcessingException {
        var plan =
                json(launcher, "init.zram=off init.console=ttyS0 init.root.wait=10s init.ports=a init.ports.wait=2s");

        assertThat(plan.path("longest-wait-ms").asLong()).isEqualTo(12_000);
        assertThat(plan.path("deadline-ms").isNull()).isTrue();
        assertThat(step(plan, "root-device").path("waits").get(0).path("ms").asLong())
                .isEqualTo(10_000);
        assertThat(step(plan, "ports").path("waits").get(0).path("what").asText())
                .contains("a");
    }

    @Test
    void stepsThatAreMovedOrOffAreShownSo(QuarkusMainLauncher launcher) throws JsonProcessingException {
        var plan = json(launcher, "init.steps.zram.order=650 init.steps.ports=off");

        assertThat(step(plan, "zram").path("order").asInt()).isEqualTo(650);
        assertThat(step(plan, "ports").isMissingNode()).isTrue();
        assertThat(plan.path("off").get(0).asText()).isEqualTo("ports");
    }

    @Test
    void everyStepSaysWhatItDoes(QuarkusMainLauncher launcher) throws JsonProcessingException {
        for (var step : json(launcher, "init.net init.balloon").path("steps")) {
            assertThat(step.path("does"))
                    .as(step.path("id").asText())
                    .isNotEmpty()
                    .allSatisfy(action -> assertThat(action.asText()).doesNotContain("says no more"));
        }
    }

    @Test
    void secretsAreHidden(QuarkusMainLauncher launcher) {
        for (var format : new String[] {"text", "json"}) {
            var result =
                    launcher.launch("plan", "--format", format, "--cmdline", "init.agent.env.TOKEN=s3cret init.nett");

            assertThat(result.getOutput())
                    .contains("init.agent.env.TOKEN", "***")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    @Launch(value = "plan", exitCode = 2)
    void lineHasToBeGiven(LaunchResult result) {
        assertThat(result.getErrorOutput()).contains("--cmdline", "Usage: quinit plan");
    }

    @Test
    @Launch(
            value = {"plan", "--cmdline", "quiet", "--image", "no-such-image"},
            exitCode = 2)
    void imageHasToBeOneThatTheBuildChecked(LaunchResult result) {
        assertThat(result.getErrorOutput())
                .contains("no image no-such-image was checked by this build", "Usage: quinit plan");
        assertThat(result.getOutput()).isEmpty();
    }

    private static JsonNode json(QuarkusMainLauncher launcher, String line) throws JsonProcessingException {
        var result = launcher.launch("plan", "--format=json", "--cmdline=" + line);
        assertThat(result.exitCode()).as(result.getOutput()).isZero();
        assertThat(result.getOutputStream()).as("lines").hasSize(1);
        return new ObjectMapper().readTree(result.getOutput());
    }

    private static JsonNode step(JsonNode plan, String id) {
        return find(plan.path("steps"), "id", id);
    }

    private static String value(JsonNode plan, String key, String field) {
        return find(plan.path("properties"), "key", key).path(field).asText();
    }

    private static JsonNode find(JsonNode list, String name, String value) {
        for (var node : list) {
            if (node.path(name).asText().equals(value)) {
                return node;
            }
        }
        return list.path("none");
    }
}
