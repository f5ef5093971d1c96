package io.quinit.vm.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Markdown tables of whose the instructions are. */
final class ProfileTable {
    private static final int CLASSES = 25;
    private static final int FUNCTIONS = 25;

    private final Counts counts;
    private final Symbols executable;
    private final Symbols kernel;
    private final List<String> lines = new ArrayList<>();

    private ProfileTable(Counts counts, Symbols executable, Symbols kernel) {
        this.counts = counts;
        this.executable = executable;
        this.kernel = kernel;
    }

    static List<String> of(Counts counts, Symbols executable, Symbols kernel) {
        ProfileTable table = new ProfileTable(counts, executable, kernel);
        table.owners();
        table.classes();
        table.functions("method of the executable", CodeOwner.EXECUTABLE);
        table.functions("function of the kernel", CodeOwner.KERNEL);
        return table.lines;
    }

    private void owners() {
        head("whose", "million instructions", "share");
        counts.by(address -> CodeOwner.of(address).title()).forEach(share -> row(share.name(), share.instructions()));
        row("all", counts.total());
    }

    private void classes() {
        Map<String, Long> bytes = executable
                .all()
                .collect(Collectors.groupingBy(
                        symbol -> JavaName.of(symbol.name()).className(),
                        Collectors.summingLong(Symbols.Symbol::bytes)));
        head("class of the executable", "million instructions", "share", "bytes of code");
        own(CodeOwner.EXECUTABLE).by(this::classOf).stream()
                .limit(CLASSES)
                .forEach(share -> lines.add("| %s | %s | %s | %d |"
                        .formatted(
                                share.name(),
                                millions(share.instructions()),
                                percent(share.instructions()),
                                bytes.getOrDefault(share.name(), 0L))));
    }

    private void functions(String title, CodeOwner owner) {
        head(title, "million instructions", "share");
        own(owner).by(this::function).stream()
                .limit(FUNCTIONS)
                .forEach(share -> row(share.name(), share.instructions()));
    }

    private Counts own(CodeOwner owner) {
        return counts.where(address -> CodeOwner.of(address) == owner);
    }

    private String classOf(long address) {
        return JavaName.of(name(executable, address)).className();
    }

    private String function(long address) {
        return CodeOwner.of(address) == CodeOwner.KERNEL
                ? name(kernel, address)
                : JavaName.of(name(executable, address)).method();
    }

    private static String name(Symbols symbols, long address) {
        return symbols.at(address).map(Symbols.Symbol::name).orElse("(no symbol)");
    }

    private void head(String... columns) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|---|" + "---:|".repeat(columns.length - 1));
    }

    private void row(String name, long instructions) {
        lines.add("| %s | %s | %s |".formatted(name, millions(instructions), percent(instructions)));
    }

    private static String millions(long instructions) {
        return String.format(Locale.ROOT, "%.2f", instructions / 1e6);
    }

    private String percent(long instructions) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * instructions / Math.max(1, counts.total()));
    }
}
