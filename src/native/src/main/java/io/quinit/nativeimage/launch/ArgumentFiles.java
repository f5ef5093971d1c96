package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Arguments that stand in files ({@code @FILE}) or in one text: separated by white space, with the java launcher's quotes. */
final class ArgumentFiles {
    private final Path folder;

    ArgumentFiles(Path folder) {
        this.folder = folder;
    }

    List<String> expand(List<String> arguments) throws IOException {
        var result = new ArrayList<String>();
        for (String argument : arguments) {
            if (argument.startsWith("@") && argument.length() > 1) {
                result.addAll(split(read(folder.resolve(argument.substring(1)))));
            } else {
                result.add(argument);
            }
        }
        return result;
    }

    private static String read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageException("argument file %s cannot be read".formatted(file));
        }
        return Files.readString(file);
    }

    /** As java(1) has it: quotes hold blanks, a backslash inside them escapes, # begins a comment. */
    static List<String> split(String text) {
        var result = new ArrayList<String>();
        var word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else if (c == '\\' && i + 1 < text.length()) {
                    word.append(escaped(text.charAt(++i)));
                } else {
                    word.append(c);
                }
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    result.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
            } else if (c == '#' && !inWord) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else {
                inWord = true;
                if (c == '"' || c == '\'') {
                    quote = c;
                } else {
                    word.append(c);
                }
            }
        }
        if (quote != 0) {
            throw new UsageException("a quote %c is not closed in: %s".formatted(quote, text.strip()));
        }
        if (inWord) {
            result.add(word.toString());
        }
        return result;
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            default -> c;
        };
    }
}
