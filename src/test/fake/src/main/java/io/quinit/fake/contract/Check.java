package io.quinit.fake.contract;

import io.quinit.kernel.Kernel;

/**
 * One thing that a kernel does.
 *
 * @param name the fact, in words with dashes between them
 */
public record Check(String name, Body body) {

    /** What is asked, and what has to come of it. */
    public interface Body {
        /** @throws Broken the kernel does something else */
        void run(Kernel kernel);
    }

    /** Empty where the kernel keeps to it, else what it does instead. */
    String fault(Kernel kernel) {
        try {
            body.run(kernel);
            return "";
        } catch (RuntimeException failure) {
            return failure instanceof Broken ? failure.getMessage() : failure.toString();
        }
    }

    /** {@code ok NAME} or {@code FAIL NAME: why}. */
    public String result(Kernel kernel) {
        var fault = fault(kernel);
        return fault.isEmpty() ? "ok " + name : "FAIL " + name + ": " + fault;
    }
}
