package io.quinit.image;

import java.util.ArrayList;
import java.util.List;

/**
 * A module that somebody asks for.
 *
 * @param step who asks: the boot step, or the option
 * @param name as the asker wrote it
 * @param condition the property under which it is loaded, for messages; empty when always
 */
public record WantedModule(String step, String name, String condition) {
    /**
     * Reads {@code STEP<TAB>MODULE<TAB>CONDITION} lines; the condition may be missing, blank lines and lines with {@code #} are skipped.
     *
     * @throws MalformedFileException with every line that is none of these
     */
    public static List<WantedModule> parse(String text) throws MalformedFileException {
        var wanted = new ArrayList<WantedModule>();
        var faults = new ArrayList<String>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var fields = line.split("\t", -1);
            if (fields.length < 2 || fields.length > 3 || fields[0].isBlank() || fields[1].isBlank()) {
                faults.add("line %d: \"%s\"".formatted(number, line));
            } else {
                wanted.add(new WantedModule(
                        fields[0].strip(), fields[1].strip(), fields.length == 3 ? fields[2].strip() : ""));
            }
        }
        if (!faults.isEmpty()) {
            throw new MalformedFileException("expected STEP<TAB>MODULE<TAB>CONDITION: " + String.join(", ", faults));
        }
        return wanted;
    }

    @Override
    public String toString() {
        return step + (condition.isEmpty() ? "" : " (with " + condition + ")");
    }
}
