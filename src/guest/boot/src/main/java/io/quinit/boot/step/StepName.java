package io.quinit.boot.step;

/** What the command line calls a boot step, by its class and its priority. */
public final class StepName {
    /** What the name of a step's class ends with. */
    public static final String SUFFIX = "Step";

    /** CDI puts the highest priority first, people the lowest number: a step's place is this less its priority. */
    private static final int LAST_PLACE = 10_000;

    private StepName() {}

    /** {@code io.quinit.steps.root.RootDeviceStep} is {@code root-device}; what the framework derives from a class keeps its name. */
    public static String idOf(String className) {
        var simple = className.substring(1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')));
        var end = simple.lastIndexOf(SUFFIX);
        var id = new StringBuilder();
        for (var i = 0; i < (end < 0 ? simple.length() : end); i++) {
            var letter = simple.charAt(i);
            if (Character.isUpperCase(letter) && !id.isEmpty()) {
                id.append('-');
            }
            id.append(Character.toLowerCase(letter));
        }
        return id.toString();
    }

    /** The place of a step: 100 comes before 200. */
    public static int placeOf(int priority) {
        return LAST_PLACE - priority;
    }
}
