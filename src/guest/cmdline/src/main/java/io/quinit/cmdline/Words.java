package io.quinit.cmdline;

import java.util.ArrayList;
import java.util.List;

/**
 * A command's words, quoted as for a POSIX shell: single quotes keep everything, in double quotes a backslash keeps
 * {@code " \ $ `}, elsewhere it keeps any character. Nothing is expanded.
 */
public record Words(List<String> words) {
    static final String EXPECTED = "words, with each quote closed";

    public Words {
        words = List.copyOf(words);
    }

    public static Words parse(String text) throws InvalidValueException {
        return new Words(new Reader(text).read());
    }

    private static final class Reader {
        private final String text;
        private final List<String> words = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<String> read() throws InvalidValueException {
            while (true) {
                while (at < text.length() && isBlank(text.charAt(at))) {
                    at++;
                }
                if (at == text.length()) {
                    return words;
                }
                words.add(word());
            }
        }

        private String word() throws InvalidValueException {
            StringBuilder word = new StringBuilder();
            while (at < text.length() && !isBlank(text.charAt(at))) {
                char c = text.charAt(at++);
                switch (c) {
                    case '\'' -> singleQuoted(word);
                    case '"' -> doubleQuoted(word);
                    case '\\' -> word.append(next());
                    default -> word.append(c);
                }
            }
            return word.toString();
        }

        private void singleQuoted(StringBuilder word) throws InvalidValueException {
            for (char c = next(); c != '\''; c = next()) {
                word.append(c);
            }
        }

        private void doubleQuoted(StringBuilder word) throws InvalidValueException {
            for (char c = next(); c != '"'; c = next()) {
                if (c == '\\' && at < text.length() && "\"\\$`".indexOf(text.charAt(at)) >= 0) {
                    c = next();
                }
                word.append(c);
            }
        }

        private char next() throws InvalidValueException {
            if (at == text.length()) {
                throw new InvalidValueException(text, EXPECTED);
            }
            return text.charAt(at++);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\n';
        }
    }
}
