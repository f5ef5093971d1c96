package io.quinit.lean;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Records of the JDK and of the runtime that are values to hand on and no keys of anything. Their equals and hashCode by method
 * handles would bring the interpreter of those, which {@code InvokedynamicProcessor} keeps out for all classes of the application's own.
 */
@KeepsOut({"java.lang.invoke.LambdaForm$NamedFunction", "java.lang.runtime.ObjectMethods"})
final class Records {
    private static final int ANY = 1;

    private Records() {}

    @TargetClass(className = "java.util.stream.Collectors$CollectorImpl", onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "com.oracle.svm.configure.ConditionalElement", onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "java.util.Formatter$FixedString", onlyWith = ClassIsRecord.class)
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

    @TargetClass(
            className = "com.oracle.svm.configure.LambdaConfigurationTypeDescriptor",
            onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "sun.util.locale.LanguageTag", onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "com.oracle.svm.core.c.locale.LocaleSupport$LocaleAspect", onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "com.oracle.svm.core.c.locale.LocaleData", onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "jdk.graal.compiler.options.OptionsContainer$Default", onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "java.lang.reflect.Executable$ParameterData", onlyWith = ClassIsRecord.class)
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

    @TargetClass(
            className = "com.oracle.svm.configure.ProxyConfigurationTypeDescriptor",
            onlyWith = ClassIsRecord.class)
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
            onlyWith = ClassIsRecord.class)
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

    @TargetClass(className = "com.oracle.svm.core.util.PlatformTimeUtils$SecondsNanos", onlyWith = ClassIsRecord.class)
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

    /** The runtime's keys of resources are records: see {@link Records}. The builder has made tables by these very hash codes. */
    @TargetClass(
            className = "com.oracle.svm.core.jdk.Resources$ModuleInstanceResourceKey",
            onlyWith = ClassIsRecord.class)
    static final class ResourceKey {
        @Alias
        private Module module;

        @Alias
        private String resource;

        @Substitute
        @Override
        public boolean equals(Object other) {
            return other instanceof ResourceKey key && module == key.module && resource.equals(key.resource);
        }

        @Substitute
        @Override
        public int hashCode() {
            return 31 * module.hashCode() + resource.hashCode();
        }

        @Substitute
        @Override
        public String toString() {
            return resource;
        }
    }
}
