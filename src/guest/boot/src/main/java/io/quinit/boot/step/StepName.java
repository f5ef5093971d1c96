package io.quinit.boot.step;

/** What the command line calls a boot step, by its class and its priority. */
public final class StepName {
    /** What the name of a step's class ends with. */
    public static final String SUFFIX = "Step";

    /** CDI puts the highest priority first, the command line the lowest number: a step's position is this less its priority. */
    private static final int LAST_PLACE = 10_000;

    private StepName() {}

    /** Returns {@code root-device} for {@code io.quinit.steps.root.RootDeviceStep}, and for a subclass that Quarkus generates of it. */
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

    /** Returns the position of a step: 100 comes before 200. */
    public static int placeOf(int priority) {
        return LAST_PLACE - priority;
    }
}
