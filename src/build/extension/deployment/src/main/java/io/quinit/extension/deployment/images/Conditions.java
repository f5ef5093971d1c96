package io.quinit.extension.deployment.images;

import io.quinit.boot.step.StepName;
import io.quinit.extension.deployment.StepScanner;
import io.quinit.modules.Device;
import io.quinit.modules.WantedModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.jandex.IndexView;

/** Under what a module is wanted, in the words by which an image declares conditions absent. */
final class Conditions {
    private static final String STEPS = "init.steps.";

    private final Set<String> steps;

    private Conditions(Set<String> steps) {
        this.steps = steps;
    }

    /** Those of an application: only its boot steps can be turned off. */
    static Conditions of(IndexView index) {
        var steps = new TreeSet<String>();
        index.getAllKnownImplementations(StepScanner.BOOT_STEP)
                .forEach(step -> steps.add(step.name().toString()));
        return new Conditions(steps);
    }

    /** The words for all that a module is wanted under; none for one that every boot wants. */
    List<String> of(WantedModule module) {
        var words = new ArrayList<String>();
        if (!module.property().isEmpty()) {
            words.add(module.property());
        }
        if (module.device() != Device.ANY) {
            words.add(module.device().word());
        }
        if (steps.contains(module.by())) {
            words.add(STEPS + StepName.idOf(module.by()));
        }
        return words;
    }

    /** Every word that makes a difference. */
    SortedSet<String> all(Collection<WantedModule> modules) {
        var words = new TreeSet<String>();
        modules.forEach(module -> words.addAll(of(module)));
        return words;
    }

    /** The modules that are wanted where some conditions are absent. */
    List<WantedModule> without(Collection<String> absent, Collection<WantedModule> modules) {
        return modules.stream()
                .filter(module -> of(module).stream().noneMatch(absent::contains))
                .toList();
    }
}
