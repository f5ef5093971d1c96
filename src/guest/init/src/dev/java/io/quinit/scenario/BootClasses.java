package io.quinit.scenario;

import io.quarkus.arc.Arc;
import io.quinit.boot.run.Boot;
import io.quinit.boot.step.BootStep;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The classes that a boot is made of: the steps that CDI knows, and what their constructors ask for, so that a new one is part of each boot. */
final class BootClasses {
    private final SequencedSet<Class<?>> all = new LinkedHashSet<>();

    private BootClasses() {}

    static Collection<Class<?>> all() {
        var found = new BootClasses();
        found.add(Boot.class);
        Arc.container().beanManager().getBeans(BootStep.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .forEach(found::add);
        return found.all;
    }

    private void add(Class<?> type) {
        if (type.isAnnotationPresent(ConfigMapping.class)) {
            all.add(type);
        } else if (!type.isInterface() && all.add(type)) {
            Beans.constructor(type).ifPresent(constructor -> {
                for (var parameter : constructor.getParameterTypes()) {
                    add(parameter);
                }
            });
        }
    }
}
