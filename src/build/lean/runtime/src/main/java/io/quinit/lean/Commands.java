package io.quinit.lean;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine.ITypeConverter;

/** picocli: what the commands of an init do not use. */
final class Commands {
    private Commands() {}

    /**
     * The types that a command's options can have: see {@link OptionTypes}. The original's bring dates, time zones, currencies, SQL and
     * network interfaces into the executable.
     */
    @TargetClass(className = "picocli.CommandLine", innerClass = "Interpreter")
    @KeepsOut({"java.sql.Timestamp", "picocli.CommandLine$BuiltIn"})
    static final class FewOptionTypes {

        @Alias
        private Map<Class<?>, ITypeConverter<?>> converterRegistry;

        @Substitute
        void registerBuiltInConverters() {
            OptionTypes.register(converterRegistry);
        }
    }

    /** No command has its help in resource bundles. */
    @TargetClass(className = "picocli.CommandLine$Model$Messages")
    @KeepsOut("java.util.PropertyResourceBundle")
    static final class NoMessageBundles {

        @Substitute
        static ResourceBundle createBundle(String name) {
            return null;
        }
    }

    /** The original runs `stty` to ask for the terminal's width. */
    @TargetClass(className = "picocli.CommandLine$Model$UsageMessageSpec")
    static final class NoTerminalWidth {

        @Substitute
        static int getTerminalWidth() {
            return 80;
        }
    }
}
