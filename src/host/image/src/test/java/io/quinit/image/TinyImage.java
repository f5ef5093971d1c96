package io.quinit.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A target image in memory, put together file by file. */
final class TinyImage implements FileTree {
    static final String VERSION = "6.1.0-tiny";
    static final String DIRECTORY = "lib/modules/" + VERSION + "/";

    private final SortedMap<String, byte[]> content = new TreeMap<>();
    private final SortedMap<String, String> links = new TreeMap<>();
    private final Set<String> executable = new HashSet<>();

    TinyImage file(String path, byte[] bytes) {
        content.put(path, bytes);
        return this;
    }

    TinyImage file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TinyImage program(String path, byte[] bytes) {
        executable.add(path);
        return file(path, bytes);
    }

    TinyImage link(String path, String target) {
        links.put(path, target);
        return this;
    }

    /** A module {@code kernel/NAME.ko} that fits the kernel; @param modinfo what it says beyond that */
    TinyImage module(String name, String... modinfo) {
        var lines = new ArrayList<>(List.of("vermagic=" + VERSION + " SMP", "name=" + name));
        lines.addAll(List.of(modinfo));
        return file(DIRECTORY + "kernel/" + name + ".ko", TinyElf.module(lines.toArray(String[]::new)));
    }

    TinyImage builtIn(String lines) {
        return file(DIRECTORY + "modules.builtin", lines);
    }

    TargetKernel kernel() throws IOException {
        return TargetKernel.in(this).getFirst();
    }

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public SortedSet<String> files() {
        return new TreeSet<>(content.keySet());
    }

    @Override
    public SortedMap<String, String> links() {
        return links;
    }

    @Override
    public boolean isExecutable(String path) {
        return executable.contains(path);
    }

    @Override
    public List<Witness> witnesses() {
        return List.of();
    }

    @Override
    public byte[] read(String path) throws NoSuchFileException {
        if (!content.containsKey(path)) {
            throw new NoSuchFileException(path);
        }
        return content.get(path);
    }
}
