package io.quinit.kernel;

/** What the kernel itself said of a call that it refused: an errno is one of a dozen, its own line names the cause. */
public final class KernelLog {
    private static final int MAX_LENGTH = 200;

    private final Kernel kernel;

    public KernelLog(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * The last line of the log that begins with a word, in any case: of {@code ext4} it is {@code EXT4-fs (vda): bad geometry}.
     *
     * @return without level and time, cut to 200 characters; empty where there is none or the log cannot be read
     */
    public String lastOf(String word) {
        try {
            var last = "";
            for (var line : kernel.log().split("\n")) {
                var text = line.substring(line.indexOf("] ") + 1).strip();
                last = text.regionMatches(true, 0, word, 0, word.length()) ? text : last;
            }
            return last.substring(0, Math.min(MAX_LENGTH, last.length()));
        } catch (KernelException noLog) {
            return "";
        }
    }
}
