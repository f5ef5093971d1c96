package io.quinit.scenario;

import io.quinit.boot.step.Action;

/** Stands around each action of a boot. */
@FunctionalInterface
public interface ActionObserver {

    /** @param run runs the action; to be called once */
    void around(Action action, Runnable run);
}
