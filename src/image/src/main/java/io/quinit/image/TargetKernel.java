package io.quinit.image;

import io.quinit.depmod.ModuleName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One kernel of a target image: its modules, what is built into it, and the kernel file itself. */
public final class TargetKernel {
    private static final Pattern MODULES = Pattern.compile("(?<folder>(usr/)?lib/modules/(?<version>[^/]+))/.+");

    private final FileTree tree;
    private final String folder;
    private final String version;
    private final Map<String, ModuleFile> modules;
    private final Map<String, String> builtIn;
    private final Map<String, List<ModuleFile>> byAlias = new HashMap<>();

    private TargetKernel(FileTree tree, String folder, String version) throws IOException {
        this.tree = tree;
        this.folder = folder;
        this.version = version;
        this.modules = modules(tree, folder);
        this.builtIn = builtIn(tree, folder);
    }

    /** Every kernel that has a module folder in the image, sorted by version as text. */
    public static List<TargetKernel> in(FileTree tree) throws IOException {
        var versions = new TreeMap<String, String>();
        for (var path : tree.files()) {
            var match = MODULES.matcher(path);
            if (match.matches()) {
                versions.putIfAbsent(match.group("version"), match.group("folder"));
            }
        }
        var kernels = new ArrayList<TargetKernel>();
        for (var entry : versions.entrySet()) {
            kernels.add(new TargetKernel(tree, entry.getValue(), entry.getKey()));
        }
        return kernels;
    }

    private static Map<String, ModuleFile> modules(FileTree tree, String folder) {
        var modules = new TreeMap<String, ModuleFile>();
        for (var path : below(tree, folder)) {
            if (ModuleName.isModuleFile(path)) {
                // depmod prefers updates/ to everything else: see depmod.d(5), "search".
                modules.merge(
                        ModuleName.of(path),
                        ModuleFile.of(path),
                        (first, next) -> next.path().startsWith("updates/") ? next : first);
            }
        }
        return Collections.unmodifiableMap(modules);
    }

    private static List<String> below(FileTree tree, String folder) {
        return tree.files().subSet(folder + "/", folder + "0").stream()
                .map(path -> path.substring(folder.length() + 1))
                .toList();
    }

    private static Map<String, String> builtIn(FileTree tree, String folder) throws IOException {
        var builtIn = new TreeMap<String, String>();
        for (var line : lines(tree, folder + "/modules.builtin", "\n")) {
            builtIn.put(ModuleName.of(line), line);
        }
        return Collections.unmodifiableMap(builtIn);
    }

    private static List<String> lines(FileTree tree, String path, String end) throws IOException {
        if (!tree.files().contains(path)) {
            return List.of();
        }
        return List.of(new String(tree.read(path), StandardCharsets.UTF_8).split(end)).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    public String version() {
        return version;
    }

    /** Where its modules are in the image: {@code lib/modules/VERSION}. */
    public String folder() {
        return folder;
    }

    /** Image and version, for messages. */
    @Override
    public String toString() {
        return "kernel " + version + " of " + tree.name();
    }

    /** The kernel to boot, as a path in the image. */
    public Optional<String> vmlinuz() {
        return List.of("boot/vmlinuz-" + version, folder + "/vmlinuz").stream()
                .filter(tree.files()::contains)
                .findFirst();
    }

    /** The modules that are files, by name. */
    public Map<String, ModuleFile> modules() {
        return modules;
    }

    /** The lines of {@code modules.builtin} by module name. */
    public Map<String, String> builtIn() {
        return builtIn;
    }

    /** A module's file as the image has it. */
    public byte[] content(ModuleFile module) throws IOException {
        return tree.read(folder + "/" + module.path());
    }

    /** A module, decompressed, with its signature. */
    public byte[] decompressed(ModuleFile module) throws IOException {
        try {
            return module.decompress(content(module));
        } catch (IOException failure) {
            throw new MalformedFileException(failure.getMessage())
                    .in(tree.name() + ": " + folder + "/" + module.path());
        }
    }

    /** @throws MalformedFileException naming the file, when it is no module */
    public ModuleInfo info(ModuleFile module) throws IOException {
        var bytes = decompressed(module);
        try {
            return ModuleInfo.ofModule(bytes);
        } catch (MalformedFileException failure) {
            throw failure.in(tree.name() + ": " + folder + "/" + module.path());
        }
    }

    /** Which built-in module, if any, carries that alias ({@code modules.builtin.modinfo}: {@code module.alias=name}). */
    Optional<String> builtInWithAlias(String alias) throws IOException {
        return lines(tree, folder + "/modules.builtin.modinfo", "\0").stream()
                .filter(entry -> entry.endsWith(".alias=" + alias))
                .map(entry -> entry.substring(0, entry.indexOf('.')))
                .findFirst();
    }

    /** Modules that carry that alias. The first call reads every module of the kernel, which takes seconds where they are compressed. */
    List<ModuleFile> withAlias(String alias) throws IOException {
        if (byAlias.isEmpty()) {
            for (var module : modules.values()) {
                for (var name : aliases(module)) {
                    byAlias.computeIfAbsent(name, none -> new ArrayList<>()).add(module);
                }
            }
        }
        return byAlias.getOrDefault(alias, List.of());
    }

    private List<String> aliases(ModuleFile module) throws IOException {
        try {
            return info(module).aliases();
        } catch (MalformedFileException damaged) {
            // Nobody asked for this module: its damage is told when somebody does.
            return List.of();
        }
    }
}
