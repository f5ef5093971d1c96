package io.quinit.scenario;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What a mistake in the init would make of the kernel's calls: stands between the two. */
final class Bug {
    /** What the mistake does in place of a call. */
    interface Instead {
        Object call(Kernel kernel, Call real) throws Throwable;
    }

    /** The call as the init means it. */
    interface Call {
        Object make() throws Throwable;
    }

    private Bug() {}

    /**
     * @param method of the kernel
     * @param argument what an argument's text holds where the mistake is made; empty for every call
     */
    static UnaryOperator<Kernel> in(String method, String argument, Instead instead) {
        return kernel -> (Kernel) Proxy.newProxyInstance(
                Kernel.class.getClassLoader(), new Class<?>[] {Kernel.class}, (proxy, called, arguments) -> {
                    Call real = () -> invoke(kernel, called, arguments);
                    return called.getName().equals(method) && words(arguments).contains(argument)
                            ? instead.call(kernel, real)
                            : real.make();
                });
    }

    /** The mistake that is made most: whatever the call says is taken for a success. */
    static UnaryOperator<Kernel> ignoresFailureOf(String method, String argument) {
        return in(method, argument, (kernel, real) -> {
            try {
                return real.make();
            } catch (KernelException ignored) {
                return null;
            }
        });
    }

    private static Object invoke(Kernel kernel, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(kernel, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static String words(Object[] arguments) {
        if (arguments == null) {
            return "";
        }
        var words = new StringBuilder();
        for (var argument : arguments) {
            words.append(
                            switch (argument) {
                                case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
                                case Descriptor open -> open.path();
                                case Object[] several -> Arrays.toString(several);
                                default -> argument.toString();
                            })
                    .append(' ');
        }
        return words.toString();
    }
}
