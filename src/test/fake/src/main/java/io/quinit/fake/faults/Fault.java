package io.quinit.fake.faults;

import io.quinit.kernel.Errno;

/**
 * One call of a boot that fails.
 *
 * @param index which of its calls, from 0 on
 * @param call what is called there in a boot without faults: the method and its arguments
 */
public record Fault(int index, String call, Errno errno) {
    @Override
    public String toString() {
        return "#" + index + " " + call + " -> " + errno.name();
    }
}
