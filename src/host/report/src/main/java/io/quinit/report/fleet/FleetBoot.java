package io.quinit.report.fleet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quinit.report.boot.BootReport;
import java.util.Optional;

/**
 * One boot of a fleet, and how it ended.
 *
 * @param name of the VM, which no other one has: also of its files in the fleet's directory
 * @param group the overlay, pool or directory that it is from
 * @param fault what was done to it, by name; empty: nothing
 * @param reason of a failure its name; of an unknown end what is known; empty where ready
 * @param note what else is known of it: its state in the cluster, or what had been expected; empty: nothing
 * @param clockAhead whether the guest counted more time than there was: its times are worth nothing
 * @param report in a file of its own, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FleetBoot(
        String name,
        String group,
        String fault,
        Outcome outcome,
        String reason,
        String note,
        boolean clockAhead,
        @JsonIgnore Optional<BootReport> report) {
    public FleetBoot {
        fault = fault == null ? "" : fault;
        reason = reason == null ? "" : reason;
        note = note == null ? "" : note;
        report = report == null ? Optional.empty() : report;
    }

    public static FleetBoot of(String name, String group, BootEnd end) {
        return new FleetBoot(name, group, "", end.outcome(), end.reason(), "", false, end.report());
    }

    public FleetBoot withNote(String text) {
        return new FleetBoot(name, group, fault, outcome, reason, text, clockAhead, report);
    }

    public FleetBoot withClockAhead() {
        return new FleetBoot(name, group, fault, outcome, reason, note, true, report);
    }

    /** Whether it counts where times are compared. */
    boolean isTimed() {
        return outcome == Outcome.READY && report.isPresent() && !clockAhead;
    }

    FleetBoot withReport(Optional<BootReport> read) {
        return new FleetBoot(name, group, fault, outcome, reason, note, clockAhead, read);
    }
}
