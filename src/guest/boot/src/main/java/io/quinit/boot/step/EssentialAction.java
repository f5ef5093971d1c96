package io.quinit.boot.step;

import io.quinit.kernel.KernelException;

/** An action without which the boot cannot go on. */
final class EssentialAction extends WrappedAction {
    private final String advice;

    EssentialAction(Action action, String advice) {
        super(action);
        this.advice = advice;
    }

    @Override
    public void run(StepContext context) {
        try {
            runWrapped(context);
        } catch (KernelException failure) {
            throw new BootFailure(context.log().step(), failure.getMessage() + advice, failure);
        } catch (ActionException failure) {
            throw new BootFailure(context.log().step(), failure.with(advice), failure);
        }
    }
}
