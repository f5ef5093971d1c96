package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Records of the JDK and of the runtime that are values to hand on and no keys of anything. Their equals and hashCode by method
 * handles would bring the interpreter of those, which {@code InvokedynamicProcessor} keeps out for all classes of the application's own.
 */
final class NeverCompared {
    private static final int ANY = 1;

    private NeverCompared() {}

    @TargetClass(className = "java.util.stream.Collectors$CollectorImpl", onlyWith = IsRecord.class)
    static final class Collector {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "com.oracle.svm.configure.ConditionalElement", onlyWith = IsRecord.class)
    static final class ConditionalElement {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "java.util.Formatter$FixedString", onlyWith = IsRecord.class)
    static final class FormatText {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }
    }

    @TargetClass(className = "com.oracle.svm.configure.LambdaConfigurationTypeDescriptor", onlyWith = IsRecord.class)
    static final class LambdaType {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "sun.util.locale.LanguageTag", onlyWith = IsRecord.class)
    static final class LanguageTag {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }
    }

    @TargetClass(className = "com.oracle.svm.core.c.locale.LocaleSupport$LocaleAspect", onlyWith = IsRecord.class)
    static final class LocaleAspect {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "com.oracle.svm.core.c.locale.LocaleData", onlyWith = IsRecord.class)
    static final class LocaleData {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "jdk.graal.compiler.options.OptionsContainer$Default", onlyWith = IsRecord.class)
    static final class OptionsContainer {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "java.lang.reflect.Executable$ParameterData", onlyWith = IsRecord.class)
    static final class Parameters {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "com.oracle.svm.configure.ProxyConfigurationTypeDescriptor", onlyWith = IsRecord.class)
    static final class ProxyType {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }
    }

    @TargetClass(
            className = "com.oracle.svm.configure.config.ResourceConfiguration$ResourceEntry",
            onlyWith = IsRecord.class)
    static final class Resource {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }

    @TargetClass(className = "com.oracle.svm.core.util.PlatformTimeUtils$SecondsNanos", onlyWith = IsRecord.class)
    static final class Time {
        @Substitute
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Substitute
        @Override
        public int hashCode() {
            return ANY;
        }

        @Substitute
        @Override
        public String toString() {
            return getClass().getName();
        }
    }
}
