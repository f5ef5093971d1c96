package io.quinit.modules;

/**
 * The patterns of {@code modules.alias}: {@code *}, {@code ?} and {@code [a-f]}, {@code [!a-f]}.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/fnmatch.3.html">fnmatch(3)</a>
 */
final class ShellPattern {
    private final String pattern;
    private final String text;

    private ShellPattern(String pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    /** Without going back further than to the last {@code *}: a hostile device name cannot make it slow. */
    static boolean matches(String pattern, String text) {
        return new ShellPattern(pattern, text).matches();
    }

    private boolean matches() {
        var at = 0;
        var seen = 0;
        var star = -1;
        var starSeen = 0;
        while (seen < text.length()) {
            var next = at < pattern.length() ? oneLetter(at, text.charAt(seen)) : -1;
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                starSeen = seen;
            } else if (next > 0) {
                at = next;
                seen++;
            } else if (star >= 0) {
                at = star + 1;
                seen = ++starSeen;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    /** @return where the pattern goes on when its part at that place takes the letter, else -1 */
    private int oneLetter(int at, char letter) {
        return switch (pattern.charAt(at)) {
            case '?' -> at + 1;
            case '[' -> inBrackets(at, letter);
            default -> pattern.charAt(at) == letter ? at + 1 : -1;
        };
    }

    private int inBrackets(int open, char letter) {
        var not = pattern.startsWith("!", open + 1);
        var first = not ? open + 2 : open + 1;
        // A ] right behind the [ stands for itself, and so does a [ that nothing closes.
        var close = pattern.indexOf(']', first + 1);
        if (close < 0) {
            return letter == '[' ? open + 1 : -1;
        }
        return isOneOf(first, close, letter) != not ? close + 1 : -1;
    }

    private boolean isOneOf(int from, int to, char letter) {
        for (var at = from; at < to; at++) {
            if (at + 2 < to && pattern.charAt(at + 1) == '-') {
                if (letter >= pattern.charAt(at) && letter <= pattern.charAt(at + 2)) {
                    return true;
                }
                at += 2;
            } else if (pattern.charAt(at) == letter) {
                return true;
            }
        }
        return false;
    }
}
