package io.quinit.lean;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;

/**
 * The types that a command's options can have: see {@link OptionTypes}. The original's bring dates, time zones, currencies, SQL and
 * network interfaces into the executable.
 */
@TargetClass(className = "picocli.CommandLine", innerClass = "Interpreter")
final class FewOptionTypes {

    @Alias
    private Map<Class<?>, ITypeConverter<?>> converterRegistry;

    @Substitute
    void registerBuiltInConverters() {
        OptionTypes.register(converterRegistry);
    }
}
