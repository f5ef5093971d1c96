package io.quinit.cmdline;

/** Words of a command line as people keep them in a file: a word a line, {@code #} begins a comment, blank lines are nothing. */
public final class ArgumentsFile {
    private ArgumentsFile() {}

    /** @return the words as they go on a command line */
    public static String words(String text) {
        StringBuilder words = new StringBuilder();
        for (String line : text.split("\\R")) {
            String word = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }
}
