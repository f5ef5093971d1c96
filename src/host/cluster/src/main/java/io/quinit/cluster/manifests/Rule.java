package io.quinit.cluster.manifests;

/** Something that has to hold of a manifest, beyond the types of its fields. */
@FunctionalInterface
public interface Rule {
    void check(Manifests manifests, Findings findings);
}
