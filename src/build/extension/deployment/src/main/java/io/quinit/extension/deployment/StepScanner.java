package io.quinit.extension.deployment;

import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quinit.boot.step.BootStep;
import io.quinit.boot.step.Needs;
import io.quinit.boot.step.Precedes;
import io.quinit.boot.step.StepName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Finds the boot steps among the application's beans, before any is removed, and what beans take. */
public final class StepScanner {
    public static final DotName BOOT_STEP = DotName.createSimple(BootStep.class);

    private static final DotName NEEDS = DotName.createSimple(Needs.class);
    private static final DotName PRECEDES = DotName.createSimple(Precedes.class);

    private StepScanner() {}

    static ApplicationBeansBuildItem scan(BeanDiscoveryFinishedBuildItem discovered, IndexView index) {
        var beans = discovered.beanStream().classBeans().withBeanType(BOOT_STEP).collect();
        return new ApplicationBeansBuildItem(declared(beans), leftOut(beans, index), injected(discovered));
    }

    private static List<DeclaredStep> declared(List<BeanInfo> beans) {
        return beans.stream()
                .filter(bean -> bean.getPriority() != null)
                .map(StepScanner::declared)
                .sorted(Comparator.comparing(DeclaredStep::place))
                .toList();
    }

    private static DeclaredStep declared(BeanInfo bean) {
        var name = bean.getBeanClass().toString();
        return new DeclaredStep(
                name,
                StepName.idOf(name),
                StepName.placeOf(bean.getPriority()),
                ids(bean, NEEDS).orElse(List.of()),
                ids(bean, PRECEDES).orElse(List.of("agent")));
    }

    private static Optional<List<String>> ids(BeanInfo bean, DotName relation) {
        return bean.getTarget()
                .map(type -> type.asClass().declaredAnnotation(relation))
                .map(annotation -> List.of(annotation.value().asStringArray()));
    }

    private static Set<DotName> leftOut(List<BeanInfo> beans, IndexView index) {
        var names = new HashSet<DotName>();
        index.getAllKnownImplementations(BOOT_STEP).stream()
                .map(ClassInfo::name)
                .forEach(names::add);
        beans.stream().map(BeanInfo::getBeanClass).forEach(names::remove);
        return names;
    }

    private static Set<DotName> injected(BeanDiscoveryFinishedBuildItem discovered) {
        var names = new HashSet<DotName>();
        discovered.getInjectionPoints().stream()
                .map(InjectionPointInfo::getRequiredType)
                .forEach(type -> add(type, names));
        return names;
    }

    private static void add(Type type, Set<DotName> names) {
        names.add(type.name());
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type.asParameterizedType().arguments().forEach(argument -> add(argument, names));
        }
    }
}
