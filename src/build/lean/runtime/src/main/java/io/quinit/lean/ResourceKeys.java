package io.quinit.lean;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** The runtime's keys of resources are records: see {@link NeverCompared}. The builder has made tables by these very hash codes. */
@TargetClass(className = "com.oracle.svm.core.jdk.Resources$ModuleInstanceResourceKey", onlyWith = IsRecord.class)
final class ResourceKeys {
    @Alias
    private Module module;

    @Alias
    private String resource;

    @Substitute
    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceKeys key && module == key.module && resource.equals(key.resource);
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
