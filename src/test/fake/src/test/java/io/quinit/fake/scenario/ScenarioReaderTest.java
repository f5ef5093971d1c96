package io.quinit.fake.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("../../../config/scenarios"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void scenariosOfTheProjectCanBeRead(Path file) throws IOException {
        assertThat(ScenarioReader.read(file).consoles()).isNotEmpty();
    }

    @Test
    void machineIsWhatTheFileSays() {
        var scenario = ScenarioReader.parse("x", """
                kernel: 6.12.1
                memory: 1G
                command-line: console=ttyS0
                bus: mmio
                disks:
                  - {type: erofs, size: 2M, serial: a, after: 800ms, read-only: true}
                ports:
                  - {name: p, name-after: 2s, connected: true}
                devices: [net]
                """);

        assertThat(scenario.kernel().release()).isEqualTo("6.12.1");
        assertThat(scenario.kernel().memory()).isEqualTo(1L << 30);
        assertThat(scenario.mmio()).isTrue();
        assertThat(scenario.devices()).containsExactly(1);
        assertThat(scenario.disks().getFirst().after()).isEqualTo(Duration.ofMillis(800));
        assertThat(scenario.disks().getFirst().size()).isEqualTo(2 << 20);
        assertThat(scenario.disks().getFirst().readOnly()).isTrue();
        assertThat(scenario.ports().getFirst().nameAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(scenario.commandLine("init.net")).isEqualTo("console=ttyS0 init.net");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            memroy: 1G                | memroy is no key; known ones: kernel, architecture, memory,
            memory: much              | memory is a number with its unit (512M, 800ms), not much
            bus: isa                  | bus is one of pci, mmio, not isa
            disks: [{after: soon}]    | disks[0].after is a number with its unit
            disks: [{sise: 1M}]       | disks[0].sise is no key; known ones: type, size, label
            disks: 3                  | disks is a list, not 3
            ports: [hvc]              | ports[0]. is no mapping
            absent: [zramm]           | absent: no module zramm is known
            devices: [gpu]            | devices: no gpu; known ones: balloon, net, vsock
            debug-exit: perhaps       | debug-exit is true or false, not perhaps
            agent: {name: x}          | agent.name is no key; known ones: path, prints, missing
            [1, 2]                    | the file is no mapping
            """)
    void mistakeIsTold(String text, String said) {
        assertThatThrownBy(() -> ScenarioReader.parse("x", text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("scenario x: ")
                .hasMessageContaining(said);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> ScenarioReader.parse("x", "memory: much\nbus: isa\n"))
                .hasMessageContaining("much")
                .hasMessageContaining("isa");
    }

    @Test
    void textThatIsNoYamlIsRefused() {
        assertThatThrownBy(() -> ScenarioReader.parse("x", "a: [")).isInstanceOf(ScenarioException.class);
        assertThatThrownBy(() -> ScenarioReader.parse("x", "memory: 1G\nmemory: 2G\n"))
                .hasMessageContaining("duplicate key memory");
    }
}
