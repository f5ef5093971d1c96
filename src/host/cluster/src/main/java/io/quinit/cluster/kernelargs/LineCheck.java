package io.quinit.cluster.kernelargs;

import io.quinit.cmdline.KernelCommandLine;
import io.quinit.cmdline.KernelCommandLine.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the kernel and KubeVirt do to a command line, and tell nobody: cut it, hand its words to init, panic. What the init itself makes of
 * its properties is {@link InitProgram}'s to say.
 */
public final class LineCheck {
    /** COMMAND_LINE_SIZE without the NUL. */
    static final int MAX_LENGTH = KernelCommandLine.COMMAND_LINE_SIZE - 1;

    static final int ALMOST = 1800;

    /**
     * Words without a dot that the kernel takes itself. Any other goes to init's environment or arguments, and of more than 31 of them the
     * kernel panics (init/main.c, unknown_bootoption).
     */
    private static final Set<String> KERNEL_WORDS = Set.of(
            "acpi",
            "clocksource",
            "console",
            "debug",
            "earlyprintk",
            "hugepages",
            "ignore-loglevel",
            "loglevel",
            "lsm",
            "maxcpus",
            "mitigations",
            "no-timer-check",
            "noapic",
            "nokaslr",
            "panic",
            "panic-on-oops",
            "pci",
            "quiet",
            "random.trust-cpu",
            "reboot",
            "ro",
            "rw",
            "swiotlb",
            "transparent-hugepage",
            "tsc",
            "tsc-early-khz");

    private final String line;
    private final List<Word> words;
    private final List<LineFinding> findings = new ArrayList<>();

    private LineCheck(String line) {
        this.line = line;
        this.words = KernelCommandLine.parse(line).words();
    }

    /** All of it, in the order in which a reader looks. */
    public static List<LineFinding> check(String line) {
        LineCheck check = new LineCheck(line);
        check.length();
        check.controlCharacters();
        check.dashes();
        check.twice();
        check.console();
        check.words.forEach(check::word);
        check.findings.addAll(SecretCheck.check(check.words));
        return List.copyOf(check.findings);
    }

    private void length() {
        int bytes = line.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_LENGTH) {
            error("the line has " + bytes + " bytes; the kernel cuts it after " + MAX_LENGTH + " without a word");
        } else if (bytes > ALMOST) {
            findings.add(LineFinding.warning("the line has " + bytes + " bytes; " + MAX_LENGTH + " are the most"));
        }
    }

    private void controlCharacters() {
        line.chars()
                .filter(c -> c < ' ' || c == 0x7f)
                .findFirst()
                .ifPresent(c -> error("the line holds the control character 0x" + Integer.toHexString(c)
                        + "; expected one line (in YAML >- makes one, | does not)"));
    }

    private void dashes() {
        if ((" " + line + " ").contains(" -- ")) {
            error("the line holds \" -- \": what follows is for init's arguments, and this init takes none");
        }
    }

    private void twice() {
        Set<String> seen = new HashSet<>();
        for (Word word : words) {
            if (!seen.add(name(word))) {
                error(word.key() + " stands twice in the line: the last one counts, and nobody sees which was meant");
            }
        }
    }

    private void console() {
        if (words.stream().noneMatch(word -> word.key().equals("console") && word.value() != null)) {
            error("no console= in the line: expected console=ttyS0 (arm64: ttyAMA0), or nobody sees what the VM says");
        }
    }

    private void word(Word word) {
        String name = name(word);
        if (name.equals("init") || name.equals("rdinit")) {
            error(word.key() + "= names another init, and wipes the arguments before it");
        } else if (name.startsWith("sysctl.")) {
            findings.add(LineFinding.warning(
                    word.key() + " is applied by the kernel itself (5.8 and later), before the init runs"));
        } else if (!name.contains(".") && !KERNEL_WORDS.contains(name)) {
            error(word.key() + " is no kernel parameter that is expected here: the kernel would hand it to init,"
                    + " and panics of too many; properties of the init begin with init.");
        }
    }

    private static String name(Word word) {
        return word.key().replace('_', '-');
    }

    private void error(String message) {
        findings.add(LineFinding.error(message));
    }
}
