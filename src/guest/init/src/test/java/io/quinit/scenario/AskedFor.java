package io.quinit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In a boot whose agent runs, what was asked for is there, or a line says that it is not: swap, ports, the report. */
final class AskedFor {
    private static final Pattern PORTS = Pattern.compile("init\\.ports=(\\S+)");
    private static final Pattern REPORT_PORT = Pattern.compile("init\\.report=port:(\\S+)");
    private static final Pattern LINK = Pattern.compile("symlink /dev/virtio-ports/(\\S+) to \\.\\./(\\S+)");

    private final ScenarioResult result;
    private final String line;
    private final List<String> violations = new ArrayList<>();

    private AskedFor(ScenarioResult result, String line) {
        this.result = result;
        this.line = line;
    }

    static List<String> violations(ScenarioResult result, String line) {
        var asked = new AskedFor(result, line);
        asked.links();
        asked.swap();
        asked.ports();
        asked.report();
        return asked.violations;
    }

    /** Each leads to a port that has had that name. */
    private void links() {
        var names = result.machine().portNames();
        for (var call : result.calls()) {
            var link = LINK.matcher(call);
            if (link.matches() && !link.group(1).equals(names.get(link.group(2)))) {
                violations.add("%s leads to %s, which has no such name".formatted(link.group(1), link.group(2)));
            }
        }
    }

    private void swap() {
        if (!result.machine().swaps().contains("zram0")) {
            told("swap", "zram");
        }
    }

    private void ports() {
        var wanted = PORTS.matcher(line);
        if (wanted.find()) {
            Stream.of(wanted.group(1).split(","))
                    .filter(name -> !isLinked(name))
                    .forEach(name -> told(name, "ERROR: ports: "));
        }
    }

    private boolean isLinked(String name) {
        return result.calls().stream().anyMatch(call -> call.startsWith("symlink /dev/virtio-ports/" + name + " "));
    }

    private void report() {
        var port = REPORT_PORT.matcher(line);
        if (port.find() && result.machine().port(port.group(1)).isEmpty()) {
            told("port:" + port.group(1));
        }
    }

    /** By a warning or an error that has one of these words. */
    private void told(String... words) {
        var told = Stream.concat(result.said("WARN"), result.said("ERROR"))
                .anyMatch(said -> Stream.of(words).anyMatch(said::contains));
        if (!told) {
            violations.add("passed over in silence: " + words[0]);
        }
    }
}
