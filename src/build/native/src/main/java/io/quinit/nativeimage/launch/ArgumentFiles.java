package io.quinit.nativeimage.launch;

import io.quinit.nativeimage.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments that stand in files ({@code @FILE}) or in one text, written as java(1) has them in its argument files. */
final class ArgumentFiles {
    /** Text in quotes, where a backslash escapes; or a run of plain characters. */
    private static final String PIECE = "\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|[^\\s\"']+";

    /** White space and comments, which begin a word with #; pieces without a gap make one word; a lone quote. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|#[^\n]*|(?<word>(?:" + PIECE + ")+)|(?<lone>[\"'])", Pattern.DOTALL);

    private static final Pattern PIECES = Pattern.compile(PIECE, Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private final Path directory;

    ArgumentFiles(Path directory) {
        this.directory = directory;
    }

    List<String> expand(List<String> arguments) throws IOException {
        var result = new ArrayList<String>();
        for (String argument : arguments) {
            if (argument.startsWith("@") && argument.length() > 1) {
                result.addAll(split(read(directory.resolve(argument.substring(1)))));
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

    static List<String> split(String text) {
        var result = new ArrayList<String>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            if (tokens.group("lone") != null) {
                throw new UsageException("a quote is not closed in: %s".formatted(text.strip()));
            }
            if (tokens.group("word") != null) {
                result.add(PIECES.matcher(tokens.group("word")).replaceAll(ArgumentFiles::plain));
            }
        }
        return result;
    }

    private static String plain(MatchResult piece) {
        boolean quoted = piece.group(1) != null || piece.group(2) != null;
        String text = quoted ? piece.group().substring(1, piece.group().length() - 1) : piece.group();
        return Matcher.quoteReplacement(quoted ? ESCAPE.matcher(text).replaceAll(ArgumentFiles::escaped) : text);
    }

    private static String escaped(MatchResult escape) {
        String plain = switch (escape.group(1)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "f" -> "\f";
            default -> escape.group(1);
        };
        return Matcher.quoteReplacement(plain);
    }
}
