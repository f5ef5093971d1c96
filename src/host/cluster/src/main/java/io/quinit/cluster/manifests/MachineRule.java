package io.quinit.cluster.manifests;

/** A rule that looks at each VM by itself. */
@FunctionalInterface
public interface MachineRule extends Rule {
    @Override
    default void check(Manifests manifests, Findings findings) {
        manifests.machines().forEach(machine -> check(machine, findings));
    }

    void check(MachineTemplate machine, Findings findings);
}
