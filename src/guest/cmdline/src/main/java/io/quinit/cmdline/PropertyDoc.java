package io.quinit.cmdline;

/**
 * What a user reads of a property beside its type and default; each text may be empty.
 *
 * @param shownKey the key as a reference shows it: {@code init.agent.env.NAME}, {@code init.steps.ID}
 * @param meaning in Markdown, without line breaks
 * @param unit of the value, where its type does not say
 * @param since the version that has it first
 * @param example a word of the command line
 */
public record PropertyDoc(String shownKey, String meaning, String unit, String since, String example) {
    static PropertyDoc none(String key) {
        return new PropertyDoc(key, "", "", "", "");
    }
}
