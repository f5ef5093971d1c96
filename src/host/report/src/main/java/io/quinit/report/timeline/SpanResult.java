package io.quinit.report.timeline;

import java.util.Locale;

/** How a concern ended; each can be told by its sign and its pattern, not by its colour alone. */
enum SpanResult {
    OK(""),
    WARNED("!"),
    FAILED("×"),
    SKIPPED("»"),
    OFF("–"),
    /** Of a later version. */
    UNKNOWN("?");

    private final String sign;

    SpanResult(String sign) {
        this.sign = sign;
    }

    static SpanResult of(String text) {
        for (SpanResult result : values()) {
            if (result.word().equals(text)) {
                return result;
            }
        }
        return UNKNOWN;
    }

    String sign() {
        return sign;
    }

    /** As the report has it; also the class in the style sheet. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it ran at all. */
    boolean ran() {
        return this != SKIPPED && this != OFF;
    }
}
