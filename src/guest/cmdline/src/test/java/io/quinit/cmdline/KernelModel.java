package io.quinit.cmdline;

import io.quinit.cmdline.KernelCommandLine.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the kernel does with a command line, the way it does it: in one buffer, ending each text with a NUL in place.
 * Shares nothing with the code under test. The rules are those of next_arg and parse_args in Linux 6.1.
 */
final class KernelModel {
    private final byte[] buffer;
    private int at;

    private String param;
    private String val;

    final List<Word> words = new ArrayList<>();
    final List<String> afterDashes = new ArrayList<>();

    /** setup_arch of x86 copies COMMAND_LINE_SIZE bytes, the last of them a NUL. */
    KernelModel(byte[] line) {
        int length = Math.min(line.length, 2048 - 1);
        buffer = new byte[length + 1];
        System.arraycopy(line, 0, buffer, 0, length);
        if (parseArgs(false)) {
            parseArgs(true);
        }
    }

    /** True when it stopped at a double dash. */
    private boolean parseArgs(boolean forInit) {
        skip();
        while (buffer[at] != 0) {
            one();
            if (val == null && param.equals("--")) {
                return true;
            }
            if (forInit) {
                afterDashes.add(val == null ? param : param + "=" + val);
            } else {
                words.add(new Word(param, val));
            }
        }
        return false;
    }

    private void one() {
        boolean opened = buffer[at] == '"';
        if (opened) {
            at++;
        }
        int first = at;
        int sign = 0;
        boolean inside = opened;
        while (buffer[at] != 0 && (inside || !space(buffer[at]))) {
            if (sign == 0 && buffer[at] == '=') {
                sign = at - first;
            }
            inside ^= buffer[at] == '"';
            at++;
        }
        int valueAt = -1;
        if (sign != 0) {
            buffer[first + sign] = 0;
            valueAt = first + sign + 1;
            if (buffer[valueAt] == '"') {
                valueAt++;
                clearQuote(at - 1);
            }
        }
        if (opened) {
            clearQuote(at - 1);
        }
        if (buffer[at] != 0) {
            buffer[at++] = 0;
        }
        param = text(first);
        val = valueAt < 0 ? null : text(valueAt);
        skip();
    }

    private void clearQuote(int where) {
        if (buffer[where] == '"') {
            buffer[where] = 0;
        }
    }

    private String text(int from) {
        int end = from;
        while (buffer[end] != 0) {
            end++;
        }
        return new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private void skip() {
        while (space(buffer[at])) {
            at++;
        }
    }

    private static boolean space(byte b) {
        return " \t\n\u000b\f\r\u00a0".indexOf((char) (b & 0xff)) >= 0;
    }
}
