package io.quinit.lean;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/** The heap has no collector: it only grows, until the agent starts. */
final class Heap {
    private Heap() {}

    /**
     * How large the heap may become: the machine's memory is the limit. The original works it out for each array that is made, from the
     * runtime's options, which this executable does not take.
     */
    @TargetClass(
            className = "com.oracle.svm.core.genscavenge.BasicCollectionPolicies",
            innerClass = "BasicPolicy",
            onlyWith = ClassExists.class)
    static final class NoHeapLimit {
        @Substitute
        public UnsignedWord getMaximumHeapSize() {
            return WordFactory.unsigned(1L << 40);
        }
    }
}
