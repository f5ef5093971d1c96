package io.quinit.steps.agent.diagnosis;

/**
 * The first line of a script.
 *
 * @param interpreter its path; empty where there is a fault
 * @param fault for a message, behind the file's name; may be empty
 */
record ScriptLine(String interpreter, String fault) {
    /** BINPRM_BUF_SIZE, since Linux 5.1: the kernel reads no further. */
    private static final int READ = 256;

    /** @param head the beginning of the file, a character a byte, with {@code #!} */
    static ScriptLine of(String head) {
        var start = 2;
        while (start < head.length() && isBlank(head.charAt(start))) {
            start++;
        }
        var end = start;
        while (end < head.length() && !isEnd(head.charAt(end))) {
            end++;
        }
        return named(head.substring(start, end), end);
    }

    private static ScriptLine named(String interpreter, int end) {
        if (interpreter.isEmpty() || interpreter.equals("\r")) {
            return bad(" is a script that names no interpreter behind #!: write #!/bin/sh, say");
        }
        if (end >= READ) {
            return bad(
                    " is a script whose first line is longer than Linux reads (256 bytes): shorten its interpreter's path");
        }
        if (interpreter.endsWith("\r")) {
            return bad(" is a script with the line ends of Windows, so that its interpreter is \""
                    + Printable.of(interpreter) + "\": convert it (dos2unix)");
        }
        if (!interpreter.startsWith("/")) {
            return bad(" is a script whose interpreter " + Printable.of(interpreter)
                    + " is no absolute path: write it from / on");
        }
        return new ScriptLine(interpreter, "");
    }

    private static ScriptLine bad(String fault) {
        return new ScriptLine("", fault);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isEnd(char character) {
        return isBlank(character) || character == '\n' || character == '\0';
    }
}
