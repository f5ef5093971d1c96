package io.quinit.report.fleet;

import io.quinit.report.boot.BootReport;
import java.util.Comparator;
import java.util.List;

/** A time of a boot that is compared over the fleet. */
public enum Measure {
    INIT("the init alone, from its start to the agent") {
        @Override
        long of(BootReport report) {
            return report.ended() - report.started();
        }
    },
    WHOLE("from the kernel's start to the agent") {
        @Override
        long of(BootReport report) {
            return report.ended();
        }
    };

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /** In microseconds. */
    abstract long of(BootReport report);

    String words() {
        return words;
    }

    /** Those that got ready and told their times, the fastest first. */
    public List<FleetBoot> sorted(List<FleetBoot> boots) {
        return boots.stream()
                .filter(FleetBoot::isTimed)
                .sorted(Comparator.comparingLong(this::time).thenComparing(FleetBoot::name))
                .toList();
    }

    long time(FleetBoot boot) {
        return of(boot.report().orElseThrow());
    }
}
