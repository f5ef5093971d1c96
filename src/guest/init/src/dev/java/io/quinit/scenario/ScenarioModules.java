package io.quinit.scenario;

import io.quinit.boot.modules.LoadPlans;
import io.quinit.boot.modules.WantedModules;
import io.quinit.fake.machine.KnownModules;
import io.quinit.fake.scenario.Scenario;
import io.quinit.modules.AliasTable;
import io.quinit.modules.LoadPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The modules that the init asks for, with what they depend on: in the initramfs, and in the plan that the build made of them. */
final class ScenarioModules {
    private final Scenario scenario;
    private final SequencedSet<String> all = new LinkedHashSet<>();

    /** @param declaring the classes that may have declared what they want */
    ScenarioModules(Scenario scenario, WantedModules wanted, Collection<Class<?>> declaring) {
        this.scenario = scenario;
        declaring.forEach(type -> wanted.of(type).forEach(module -> add(module.name())));
    }

    private void add(String name) {
        var module = KnownModules.named(name)
                .orElseThrow(() -> new IllegalStateException(name + " is wanted: tell KnownModules of it"));
        module.depends().forEach(this::add);
        all.add(module.name());
    }

    SequencedSet<String> names() {
        return all;
    }

    LoadPlans plans() {
        var needs = new LinkedHashMap<String, List<String>>();
        var builtIn = new ArrayList<String>();
        for (var name : all) {
            var path = path(name);
            if (scenario.kernel().builtIn().contains(name)) {
                builtIn.add(path);
            } else if (scenario.isInInitramfs(name)) {
                needs.put(path, needsOf(name));
            }
        }
        var plan =
                new LoadPlan(scenario.name(), scenario.kernel().release(), needs, builtIn, new AliasTable(List.of()));
        return new LoadPlans(List.of(plan));
    }

    private List<String> needsOf(String name) {
        var needs = new LinkedHashSet<String>();
        addNeeds(name, needs);
        return List.copyOf(needs);
    }

    private void addNeeds(String name, LinkedHashSet<String> needs) {
        for (var needed : KnownModules.named(name).orElseThrow().depends()) {
            addNeeds(needed, needs);
            if (scenario.isInInitramfs(needed)) {
                needs.add(path(needed));
            }
        }
    }

    private static String path(String name) {
        return KnownModules.named(name).orElseThrow().path();
    }
}
