package io.quinit.cmdline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of the command line as text. A word that is not UTF-8 keeps its odd bytes as unpaired surrogates (0xff becomes
 * U+DCFF), which no text holds, so that it can be told from text and shown byte by byte.
 */
final class Text {
    private static final int MAX_SHOWN = 80;

    private Text() {}

    static String decode(String latin1) {
        if (isAscii(latin1)) {
            return latin1;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return keepBytes(latin1);
        }
    }

    private static String keepBytes(String latin1) {
        StringBuilder kept = new StringBuilder(latin1);
        for (int i = 0; i < kept.length(); i++) {
            if (kept.charAt(i) >= 0x80) {
                kept.setCharAt(i, (char) (0xdc00 + kept.charAt(i)));
            }
        }
        return kept.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** False for what was not UTF-8. */
    static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** For a message: one line, of bounded length, and nothing that a terminal would obey. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (shown.length() >= MAX_SHOWN) {
                return shown.append("...").toString();
            }
            appendVisible(shown, text.codePointAt(i));
        }
        return shown.toString();
    }

    private static void appendVisible(StringBuilder shown, int c) {
        if ((c >= ' ' && c < 0x7f) || (c > 0xa0 && Character.isLetterOrDigit(c))) {
            shown.appendCodePoint(c);
        } else if (c < 0x80) {
            hex(shown.append("\\x"), c, 2);
        } else if (c >= 0xdc80 && c <= 0xdcff) {
            hex(shown.append("\\x"), c - 0xdc00, 2);
        } else {
            hex(shown.append("\\u{"), c, 4).append('}');
        }
    }

    private static StringBuilder hex(StringBuilder shown, int value, int digits) {
        String hex = Integer.toHexString(value);
        return shown.repeat('0', Math.max(0, digits - hex.length())).append(hex);
    }
}
