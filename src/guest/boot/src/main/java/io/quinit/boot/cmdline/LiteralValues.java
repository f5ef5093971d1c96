package io.quinit.boot.cmdline;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;

/** A value of the command line is literal: <code>${…}</code> in it is text, not another property's value. */
@Priority(Priorities.APPLICATION)
final class LiteralValues implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        return name.startsWith("init.")
                ? Expressions.withoutExpansion(() -> context.proceed(name))
                : context.proceed(name);
    }
}
