package io.quinit.report.fleet;

/** Why boots failed, so short that many of them have the same. */
public final class Reason {
    private Reason() {}

    /** What failed; not what else was tried, and what to do. */
    public static String inShort(String reason) {
        int end = reason.indexOf(';');
        String head = end < 0 ? reason : reason.substring(0, end);
        int open = head.lastIndexOf(" (");
        return open > 0 && head.indexOf(')', open) < 0 ? head.substring(0, open) : head;
    }
}
