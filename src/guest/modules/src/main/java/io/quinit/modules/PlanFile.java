package io.quinit.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The text in which the build hands its plans to the host's tool: a line a fact, its fields separated by tabs, the first one saying
 * which.
 *
 * @param wanted what the boot steps ask for
 * @param plans one for each kernel of each image
 */
public record PlanFile(List<WantedModule> wanted, List<LoadPlan> plans) {
    /** What the build calls the file. */
    public static final String NAME = "modules.plan";

    private static final String HEADER = """
            # Made by the build of the init, read by quinit-tool: which modules the boot asks for, and for each kernel that was checked
            # the files that those are, in load order, with what each needs before it.
            """;
    private static final String WANTED = "wanted";
    private static final String KERNEL = "kernel";
    private static final String BUILT_IN = "built-in";
    private static final String MODULE = "module";
    private static final String ALIAS = "alias";

    public PlanFile {
        wanted = List.copyOf(wanted);
        plans = List.copyOf(plans);
    }

    public String text() {
        var text = new StringBuilder(HEADER);
        wanted.forEach(module -> line(
                text,
                WANTED,
                module.by(),
                module.name(),
                module.property(),
                module.device().name()));
        for (var plan : plans) {
            line(text, KERNEL, plan.image(), plan.kernel());
            plan.builtIn().forEach(path -> line(text, BUILT_IN, path));
            plan.needs().forEach((path, needs) -> line(text, MODULE, path, String.join(" ", needs)));
            plan.aliases().aliases().forEach(alias -> line(text, ALIAS, alias.pattern(), alias.module()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... fields) {
        text.append(String.join("\t", fields)).append('\n');
    }

    /** @throws IllegalArgumentException naming the first line that is none of its lines */
    public static PlanFile parse(String text) {
        var reader = new Reader();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !reader.take(line.split("\t", -1))) {
                throw new IllegalArgumentException("line " + number + " is no line of a module plan: \"" + line + "\"");
            }
        }
        return new PlanFile(reader.wanted, reader.plans());
    }

    private static final class Reader {
        private final List<WantedModule> wanted = new ArrayList<>();
        private final List<KernelLines> kernels = new ArrayList<>();

        boolean take(String[] fields) {
            if (fields[0].equals(WANTED) && fields.length == 5) {
                return takeWanted(fields);
            }
            if (fields[0].equals(KERNEL) && fields.length == 3) {
                return kernels.add(new KernelLines(fields[1], fields[2]));
            }
            return !kernels.isEmpty() && kernels.getLast().take(fields);
        }

        private boolean takeWanted(String[] fields) {
            for (var device : Device.values()) {
                if (device.name().equals(fields[4])) {
                    return wanted.add(new WantedModule(fields[1], fields[2], fields[3], device));
                }
            }
            return false;
        }

        List<LoadPlan> plans() {
            return kernels.stream().map(KernelLines::plan).toList();
        }
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" "));
    }

    private record KernelLines(
            String image,
            String kernel,
            SequencedMap<String, List<String>> needs,
            List<String> builtIn,
            List<AliasTable.Alias> aliases) {
        KernelLines(String image, String kernel) {
            this(image, kernel, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean take(String[] fields) {
            if (fields[0].equals(BUILT_IN) && fields.length == 2) {
                return builtIn.add(fields[1]);
            }
            if (fields[0].equals(MODULE) && fields.length == 3) {
                return needs.put(fields[1], words(fields[2])) == null;
            }
            return fields[0].equals(ALIAS)
                    && fields.length == 3
                    && aliases.add(new AliasTable.Alias(fields[1], fields[2]));
        }

        LoadPlan plan() {
            return new LoadPlan(image, kernel, needs, builtIn, new AliasTable(aliases));
        }
    }
}
