package io.quinit.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusMainTest
class ConfigCommandTest {
    private static final String BEGIN = "<!-- properties: the output of `quinit config --format md` -->\n";
    private static final String END = "<!-- properties: end -->";

    @Test
    @Launch("config")
    void everyPropertyHasItsLines(LaunchResult result) {
        assertThat(result.getOutput())
                .contains("""
                init.root.wait
                    How long the device is waited for""")
                .contains("""
                    takes    duration
                    unit     ms, s or m
                    default  5s
                    since    0.1.0
                    example  init.root.wait=30s
                """)
                .contains("init.steps.ID\n", "init.steps.ID.order\n", "init.agent.env.NAME\n");
    }

    @Test
    @Launch({"config", "--format", "json"})
    void machinesGetOneLineOfJson(LaunchResult result) throws JsonProcessingException {
        assertThat(result.getOutputStream()).hasSize(1);
        for (var property : new ObjectMapper().readTree(result.getOutput()).path("properties")) {
            assertThat(property.fieldNames())
                    .toIterable()
                    .containsExactly("key", "type", "default", "unit", "since", "example", "meaning", "secret");
        }
    }

    @Test
    @Launch({"config", "--format", "md"})
    void readmeHoldsThisReference(LaunchResult result) throws IOException {
        var readme = Files.readString(Path.of("../../../README.md"));
        var from = readme.indexOf(BEGIN) + BEGIN.length();

        assertThat(readme.substring(from, readme.indexOf(END)).strip())
                .as("the README's table of properties: put the output of `quinit config --format md` there")
                .isEqualTo(result.getOutput().strip());
    }

    @Test
    @Launch("generate-completion")
    void completionForBashKnowsTheCommands(LaunchResult result) {
        assertThat(result.getOutput()).contains("complete -F _complete_quinit", "plan", "config", "--cmdline");
    }
}
