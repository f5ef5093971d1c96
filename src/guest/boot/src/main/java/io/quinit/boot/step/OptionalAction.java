package io.quinit.boot.step;

import io.quinit.kernel.KernelException;

/** An action whose failure is a warning. */
final class OptionalAction extends WrappedAction {
    private final String consequence;

    OptionalAction(Action action, String consequence) {
        super(action);
        this.consequence = consequence;
    }

    @Override
    public void run(StepContext context) {
        try {
            runWrapped(context);
        } catch (KernelException failure) {
            context.log().warn(failure.getMessage() + consequence);
        } catch (ActionException failure) {
            context.log().warn(failure.with(consequence));
        }
    }
}
