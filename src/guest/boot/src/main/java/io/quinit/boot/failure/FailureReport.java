package io.quinit.boot.failure;

/** Sends the report of a boot that fails. The init's own sends it where {@code init.report} says. */
public interface FailureReport {

    /**
     * Sends it; what goes wrong is logged, since nothing may hide the failure itself.
     *
     * @param reason the failure line
     * @param exit the code that the machine ends with
     */
    void failed(String reason, int exit);
}
