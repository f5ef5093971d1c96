package io.quinit.tool.measure;

import io.quinit.tool.HostProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of one C file, linked statically. */
final class CProgram {
    private static final HostProgram GCC = new HostProgram("gcc", "gcc");

    private CProgram() {}

    /** @param options further ones for the compiler */
    static Path compile(Path source, Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-O2", "-static", "-o", out.toString()));
        arguments.addAll(List.of(options));
        arguments.add(source.toString());
        GCC.run(Map.of(), arguments);
        return out;
    }
}
