package io.quinit.nativeimage.launch;

/**
 * Where an option came from. The builder takes it between the option's name and its value and tells it in its messages;
 * {@code --link-at-build-time} without a value means the jar that asks for it.
 */
record Origin(String text) {
    static final Origin USER = new Origin("user");
    static final Origin LAUNCHER = new Origin("driver");

    /** For an option that the builder does not count as experimental. */
    private static final String API = "+api";

    String mark(String option) {
        return insert(option, "@" + text);
    }

    String markStable(String option) {
        return insert(option, "@" + text + API);
    }

    /** Options for the run time ({@code -R:}) have no place for it. */
    private static String insert(String option, String origin) {
        int value = option.indexOf('=');
        int end = value < 0 ? option.length() : value;
        if (!option.startsWith("-H:") || option.lastIndexOf('@', end) >= 0) {
            return option;
        }
        return option.substring(0, end) + origin + option.substring(end);
    }
}
