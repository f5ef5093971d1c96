package io.quinit.fake.machine;

import io.quinit.kernel.Resource;
import io.quinit.kernel.ResourceLimit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a program was started with.
 *
 * @param path as it was given to execve(2)
 * @param descriptors number to what it was opened as: those that an exec leaves open
 * @param directory the working directory, as the program sees it
 * @param root the source of the file system that is its root, such as {@code /dev/vda}
 * @param identity of the thread that called
 * @param limits those that are not the kernel's first ones
 */
public record Execution(
        String path,
        List<String> arguments,
        List<String> environment,
        SortedMap<Integer, String> descriptors,
        String directory,
        String root,
        Identity identity,
        Map<Resource, ResourceLimit> limits) {}
