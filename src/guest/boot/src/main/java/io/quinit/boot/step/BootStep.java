package io.quinit.boot.step;

import java.util.List;

/**
 * One step of the boot: a CDI bean whose class is named {@code …Step}, with a {@code @Priority} of {@link BootOrder}. It says what is to be
 * done, as a list of {@link Action}s; the boot runs them and {@code quinit plan} prints them. It takes what it needs by constructor: the
 * mapping of its properties, and beans that it shares with other steps. {@link Needs} and {@link Precedes} say how it stands to others.
 */
public interface BootStep {

    /**
     * Returns its name on the command line ({@code init.steps.ID}), in messages and in the report. It comes from the class, since the build
     * has to know it: {@code RootDeviceStep} is {@code root-device}.
     */
    default String id() {
        return StepName.idOf(getClass().getName());
    }

    /**
     * Returns whether it may run in parallel with the steps that follow it, on a machine with several processors: it begins when the last
     * step that it {@linkplain Needs needs} is over, and is over before one begins that needs it or that it {@linkplain Precedes precedes}.
     * What it uses together with other steps has to be safe for two threads, as {@link io.quinit.kernel.Kernel} is. A step that the command
     * line moves runs at its position alone.
     */
    default boolean runsInParallel() {
        return false;
    }

    /**
     * Returns whether it may provide a console. Such a step runs even after the boot has failed, as long as no console has taken a
     * message.
     */
    default boolean providesConsole() {
        return false;
    }

    /**
     * Returns what it does with this command line, in order. The list comes from the configuration alone: no call to the kernel is made for
     * it. What depends on the machine is decided by an action when it runs.
     */
    List<Action> actions();
}
