package io.quinit.steps.agent.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a file that is neither ELF nor script seems to be. */
final class FirstBytes {
    private static final String TAR = "ustar";
    private static final int TAR_AT = 257;

    /** By what it begins with, a character a byte. */
    private static final Map<String, String> KINDS = kinds();

    private FirstBytes() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("\u001f\u008b", "a gzip file: unpack it");
        kinds.put("\u00fd7zXZ", "an xz file: unpack it");
        kinds.put("\u0028\u00b5\u002f\u00fd", "a zstd file: unpack it");
        kinds.put("BZh", "a bzip2 file: unpack it");
        kinds.put("PK\u0003\u0004", "a zip file or a jar: unpack it, or start it with java by init.agent");
        kinds.put("070701", "a cpio archive: unpack it");
        kinds.put("!<arch>\n", "a package or a library (ar archive): unpack it");
        kinds.put("\u00ed\u00ab\u00ee\u00db", "an rpm package: unpack it");
        kinds.put("\0asm", "a WebAssembly module: start it with a runtime by init.agent");
        kinds.put("MZ", "a program for Windows: build it for Linux");
        kinds.put("\u00cf\u00fa\u00ed\u00fe", "a program for macOS: build it for Linux");
        kinds.put("\u00ca\u00fe\u00ba\u00be", "a Java class, or a program for macOS: build it for Linux");
        kinds.put("\u00ef\u00bb\u00bf#!", "a script with a byte order mark before #!: save it without");
        kinds.put("\u00ff\u00fe", "text in UTF-16: save it in UTF-8");
        kinds.put("<", "HTML or XML, so perhaps a download that failed: copy the program anew");
        return kinds;
    }

    /** For a message, behind the file's name and "is". */
    static String describe(String head) {
        if (head.isEmpty()) {
            return "empty: copy it anew";
        }
        for (var kind : KINDS.entrySet()) {
            if (head.startsWith(kind.getKey())) {
                return kind.getValue();
            }
        }
        if (head.startsWith(TAR, TAR_AT)) {
            return "a tar archive: unpack it";
        }
        if (head.chars().allMatch(c -> c == 0)) {
            return "nothing but zero bytes: copy it anew";
        }
        return isText(head)
                ? "text without #!: a script names its interpreter in its first line, such as #!/bin/sh"
                : "neither an ELF program nor a script: it begins with the bytes " + hex(head);
    }

    private static boolean isText(String head) {
        return head.chars().allMatch(c -> c >= ' ' && c != 0x7f || c >= '\t' && c <= '\r');
    }

    private static String hex(String head) {
        var hex = new StringBuilder();
        for (var i = 0; i < Math.min(4, head.length()); i++) {
            hex.append(i == 0 ? "" : " ").append(Character.forDigit(head.charAt(i) >> 4, 16));
            hex.append(Character.forDigit(head.charAt(i) & 15, 16));
        }
        return hex.toString();
    }
}
