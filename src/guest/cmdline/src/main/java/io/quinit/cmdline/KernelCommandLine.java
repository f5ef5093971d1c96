package io.quinit.cmdline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A kernel command line, split into words exactly as the kernel splits it (next_arg and parse_args, lib/cmdline.c and
 * kernel/params.c): white space separates, double quotes group, what follows a bare {@code --} is for init's arguments.
 */
public final class KernelCommandLine {
    /** COMMAND_LINE_SIZE of x86 and arm64, in bytes with the final NUL; the kernel cuts a longer line without a word. */
    public static final int COMMAND_LINE_SIZE = 2048;

    /** One word, quotes taken off; {@code value} is null where the word has no {@code =}. */
    public record Word(String key, String value) {}

    private final int bytes;
    private final List<Word> words;
    private final List<String> afterDashes;
    private final Map<String, List<String>> moduleParameters;

    private KernelCommandLine(
            int bytes, List<Word> words, List<String> afterDashes, Map<String, List<String>> moduleParameters) {
        this.bytes = bytes;
        this.words = words;
        this.afterDashes = afterDashes;
        this.moduleParameters = moduleParameters;
    }

    /** As {@link #parse(byte[])}, for a line that is text already, such as an argument of a command. */
    public static KernelCommandLine parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Splits what was read from /proc/cmdline. The kernel knows bytes only, so the split works on bytes, and each word
     * is decoded afterwards (UTF-8; bytes that are not UTF-8 are kept, see {@link Text}). A NUL ends the line, and what is beyond
     * the kernel's limit is not there.
     */
    public static KernelCommandLine parse(byte[] line) {
        String latin1 = untilEnd(new String(line, StandardCharsets.ISO_8859_1));
        NextArg args = new NextArg(latin1.substring(0, Math.min(latin1.length(), COMMAND_LINE_SIZE - 1)));
        List<Word> words = new ArrayList<>();
        List<String> afterDashes = new ArrayList<>();
        ModuleParameters parameters = new ModuleParameters();
        while (args.next() && !args.isDashes()) {
            words.add(new Word(Text.decode(args.key()), args.hasValue() ? Text.decode(args.value()) : null));
            parameters.add(args);
        }
        while (args.next() && !args.isDashes()) {
            afterDashes.add(Text.decode(args.hasValue() ? args.key() + "=" + args.value() : args.key()));
        }
        return new KernelCommandLine(
                latin1.length(), List.copyOf(words), List.copyOf(afterDashes), parameters.byModule());
    }

    /** /proc/cmdline adds a line feed to the kernel's line; it does not count for the length. */
    private static String untilEnd(String line) {
        int nul = line.indexOf('\0');
        String text = nul < 0 ? line : line.substring(0, nul);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Every word before {@code --}, in order, keys and values as written. */
    public List<Word> words() {
        return words;
    }

    /** What the kernel hands to init as arguments because it follows a bare {@code --}. */
    public List<String> afterDashes() {
        return afterDashes;
    }

    /** Whether the bare word (no {@code =}) is there, {@code -} and {@code _} being the same. */
    public boolean has(String bareWord) {
        for (Word word : words) {
            if (word.value() == null && Key.sameName(word.key(), bareWord)) {
                return true;
            }
        }
        return false;
    }

    /** The words that are ours, keys as written: those whose key begins with {@code init.} once it is normalised. */
    public List<Word> initWords() {
        List<Word> ours = new ArrayList<>();
        for (Word word : words) {
            if (Key.isOurs(word.key())) {
                ours.add(word);
            }
        }
        return ours;
    }

    /**
     * For each module named as {@code module.parameter[=value]}, in order, the parameters' texts; joined with spaces
     * they are finit_module(2)'s parameter string. Module names are written with {@code _}.
     */
    public Map<String, List<String>> moduleParameters() {
        return moduleParameters;
    }

    /** The line's length as it was given, without /proc/cmdline's line feed. */
    public int bytes() {
        return bytes;
    }

    /**
     * Whether a kernel whose limit is {@code limit} bytes (NUL included) may have cut the line: it is as long as can be.
     */
    public boolean isCut(int limit) {
        return bytes >= limit - 1;
    }
}
