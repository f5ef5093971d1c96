package io.quinit.fake.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quinit.fake.machine.DiskSpec;
import io.quinit.fake.machine.KernelSpec;
import io.quinit.fake.machine.KnownModules;
import io.quinit.fake.machine.PortSpec;
import io.quinit.fake.machine.SeedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads scenarios; what is wrong with one is told all together. */
public final class ScenarioReader {
    private static final String SUFFIX = ".yaml";
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'");
    private static final Map<String, Integer> DEVICES = Map.of("net", 1, "balloon", 5, "vsock", 19);

    private final String name;
    private final List<String> problems = new ArrayList<>();

    private ScenarioReader(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws ScenarioException it cannot be used
     * @throws IOException it cannot be read
     */
    public static Scenario read(Path file) throws IOException {
        var name = file.getFileName().toString();
        return parse(
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name,
                Files.readString(file));
    }

    /** @throws ScenarioException it cannot be used */
    public static Scenario parse(String name, String text) {
        var reader = new ScenarioReader(name);
        var scenario = reader.scenario(reader.load(text));
        if (!reader.problems.isEmpty()) {
            throw new ScenarioException(name, reader.problems);
        }
        return scenario;
    }

    private Object load(String text) {
        try {
            return YAML.convertValue(YAML.readTree(text), Object.class);
        } catch (JsonProcessingException malformed) {
            var problem = DUPLICATE.matcher(malformed.getOriginalMessage()).replaceFirst("duplicate key $1");
            var place = malformed.getLocation();
            var line = place == null ? "" : " (line " + place.getLineNr() + ")";
            throw new ScenarioException(name, List.of(problem.replace('\n', ' ') + line));
        }
    }

    private Scenario scenario(Object content) {
        var whole = new Section(
                "",
                content,
                problems,
                "kernel",
                "architecture",
                "memory",
                "command-line",
                "built-in",
                "absent",
                "zram",
                "bus",
                "consoles",
                "disks",
                "ports",
                "devices",
                "agent",
                "shell",
                "debug-exit");
        var kernel = kernel(whole);
        return new Scenario(
                name,
                kernel,
                modules(whole, "absent"),
                new InitramfsFiles(kernel.architecture()).all(whole.flag("shell")),
                new LinkedHashSet<>(whole.words("consoles")),
                disks(whole, kernel.architecture()),
                ports(whole),
                whole.choice("bus", "pci", List.of("pci", "mmio")).equals("mmio"),
                devices(whole),
                whole.flag("debug-exit"));
    }

    private KernelSpec kernel(Section whole) {
        var algorithms = whole.words("zram");
        return new KernelSpec(
                whole.text("kernel", "6.1.0-56-cloud-amd64"),
                whole.choice("architecture", "x86_64", List.of("x86_64", "aarch64")),
                whole.size("memory", "512M"),
                whole.text("command-line", ""),
                modules(whole, "built-in"),
                algorithms.isEmpty() ? List.of("lzo-rle", "lzo", "lz4", "lz4hc", "zstd") : algorithms);
    }

    private Set<String> modules(Section whole, String key) {
        var names = new LinkedHashSet<String>();
        for (var module : whole.words(key)) {
            names.add(module.replace('-', '_'));
            if (KnownModules.named(module).isEmpty()) {
                problems.add(key + ": no module " + module + " is known to the fake");
            }
        }
        return names;
    }

    private List<DiskSpec> disks(Section whole, String architecture) {
        var agent = new AgentFiles(whole.section("agent", "path", "prints", "missing"), architecture);
        var disks = new ArrayList<DiskSpec>();
        for (var content : whole.list("disks")) {
            var disk = new Section(
                    "disks[" + disks.size() + "].",
                    content,
                    problems,
                    "type",
                    "size",
                    "label",
                    "serial",
                    "after",
                    "read-only",
                    "damaged");
            var type = disk.choice("type", "ext4", List.of("ext4", "erofs", "squashfs", "xfs", "blank"));
            disks.add(new DiskSpec(
                    type.equals("blank") ? "" : type,
                    disk.size("size", "64M"),
                    disk.text("label", ""),
                    disk.text("serial", ""),
                    disk.flag("read-only"),
                    disk.flag("damaged"),
                    disk.time("after"),
                    disks.isEmpty() && !type.equals("blank") ? agent.root() : List.<SeedFile>of()));
        }
        return disks;
    }

    private List<PortSpec> ports(Section whole) {
        var ports = new ArrayList<PortSpec>();
        for (var content : whole.list("ports")) {
            var place = "ports[" + ports.size() + "].";
            var port = new Section(place, content, problems, "name", "name-after", "connected");
            ports.add(new PortSpec(port.text("name", ""), port.time("name-after"), port.flag("connected")));
        }
        return ports;
    }

    private List<Integer> devices(Section whole) {
        var types = new ArrayList<Integer>();
        for (var device : whole.words("devices")) {
            if (DEVICES.containsKey(device)) {
                types.add(DEVICES.get(device));
            } else {
                problems.add("devices: no " + device + "; known ones: "
                        + String.join(", ", DEVICES.keySet().stream().sorted().toList()));
            }
        }
        return types;
    }
}
