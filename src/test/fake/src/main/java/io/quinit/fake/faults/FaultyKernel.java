package io.quinit.fake.faults;

import io.quinit.kernel.Credentials;
import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.Program;
import io.quinit.kernel.Uevents;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another kernel with one fault: it counts the calls that can fail, also those of what the kernel gives out, and has one of them fail
 * without being carried out. Without a fault it only takes down the calls.
 */
public final class FaultyKernel {
    private static final Set<Class<?>> GIVEN_OUT = Set.of(Uevents.class, Credentials.class, Program.class);

    private final Optional<Fault> fault;
    private final List<List<Fault>> possible = new ArrayList<>();

    private FaultyKernel(Optional<Fault> fault) {
        this.fault = fault;
    }

    public static FaultyKernel without() {
        return new FaultyKernel(Optional.empty());
    }

    public static FaultyKernel with(Fault fault) {
        return new FaultyKernel(Optional.of(fault));
    }

    public Kernel around(Kernel kernel) {
        return (Kernel) wrap(Kernel.class, kernel);
    }

    /** Every fault that the calls until now could have had, call by call. */
    public List<Fault> possible() {
        synchronized (possible) {
            return possible.stream().flatMap(List::stream).toList();
        }
    }

    /** Whether the call that was to fail has come. */
    public boolean hasStruck() {
        synchronized (possible) {
            return fault.isPresent() && possible.size() > fault.get().index();
        }
    }

    private Object wrap(Class<?> type, Object real) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        var call = method.getName() + words(arguments);
        var errnos = ListedErrnos.of(method);
        if (!errnos.isEmpty()) {
            strike(call, method);
        }
        try {
            var result = method.invoke(real, arguments);
            return GIVEN_OUT.contains(method.getReturnType()) ? wrap(method.getReturnType(), result) : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void strike(String call, Method method) {
        synchronized (possible) {
            int index = possible.size();
            possible.add(ListedErrnos.of(method).stream()
                    .map(errno -> new Fault(index, call, errno))
                    .toList());
            if (fault.isPresent() && fault.get().index() == index) {
                throw new KernelException(call, fault.get().errno());
            }
        }
    }

    private static String words(Object[] arguments) {
        return arguments == null
                ? ""
                : Stream.of(arguments).map(FaultyKernel::word).collect(Collectors.joining(" ", " ", ""));
    }

    private static String word(Object argument) {
        return switch (argument) {
            case byte[] bytes -> "(" + bytes.length + " bytes)";
            case Object[] several -> Stream.of(several).map(FaultyKernel::word).collect(Collectors.joining(","));
            case Descriptor open -> open.path();
            case null -> "";
            default -> argument.toString();
        };
    }
}
