package io.quinit.dist.oci;

import io.quinit.host.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where KubeVirt is told to find things.
 *
 * @param kernel its {@code kernelPath}
 * @param initramfs its {@code initrdPath}
 * @param disk a containerDisk's {@code path}
 */
public record ImagePaths(String kernel, String initramfs, String disk) {
    /** Where they are in the images that are made here. */
    public static final ImagePaths USUAL =
            new ImagePaths(ImagePart.KERNEL.path(), ImagePart.INITRAMFS.path(), ImagePart.ROOT.path());

    /** What KubeVirt's admission refuses, and what only fails on the node. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        Stream.of(kernel, initramfs, disk)
                .filter(path -> !isPlain(path))
                .forEach(path ->
                        problems.add("path %s: KubeVirt takes /FOLDER/NAME, without . or .. or // or a slash at the end"
                                .formatted(PrintableText.quoted(path))));
        if (baseName(kernel).equals(baseName(initramfs))) {
            problems.add("%s and %s have the same name in their folders, and KubeVirt puts both into one: rename one"
                    .formatted(kernel, initramfs));
        }
        return problems;
    }

    private static boolean isPlain(String path) {
        return path.startsWith("/")
                && Stream.of(path.substring(1).split("/", -1))
                        .noneMatch(name -> Set.of("", ".", "..").contains(name));
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
