package io.quinit.image;

import io.quinit.modules.AliasTable;
import io.quinit.modules.ModuleName;
import io.quinit.modules.ModulesDep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** One kernel of a target image: its modules, what is built into it, and the kernel file itself. */
public final class TargetKernel {
    private final FileTree tree;
    private final String directory;
    private final String version;
    private final ModuleFiles files;
    private final Map<String, String> builtIn;
    private final Optional<ModulesDep> dep;
    private final Map<ModuleFile, Facts> facts = new HashMap<>();
    private AliasTable aliases;
    private Optional<Architecture> architecture;

    /** What a module's file was found to be. */
    private record Facts(ModuleInfo info, int machine) {}

    private TargetKernel(FileTree tree, String directory, String version) throws IOException {
        this.tree = tree;
        this.directory = directory;
        this.version = version;
        this.files = ModuleFiles.below(tree, directory);
        this.builtIn = builtIn(tree, directory);
        this.dep = dep(tree, directory);
    }

    /**
     * Every kernel that has a module directory in the image, sorted by version as text.
     *
     * @throws MalformedFileException when a link that should lead to the modules leads out of the image
     */
    public static List<TargetKernel> in(FileTree tree) throws IOException {
        var kernels = new ArrayList<TargetKernel>();
        for (var entry : ModuleDirectories.of(tree).entrySet()) {
            kernels.add(new TargetKernel(tree, entry.getValue(), entry.getKey()));
        }
        return kernels;
    }

    private static Map<String, String> builtIn(FileTree tree, String directory) throws IOException {
        var builtIn = new TreeMap<String, String>();
        for (var line : lines(tree, directory + "/modules.builtin", "\n")) {
            builtIn.put(ModuleName.of(line), line);
        }
        return Collections.unmodifiableMap(builtIn);
    }

    /** Debian's kernel packages have none: it is made where they are installed. */
    private static Optional<ModulesDep> dep(FileTree tree, String directory) throws IOException {
        var path = directory + "/modules.dep";
        return tree.files().contains(path)
                ? Optional.of(new ModulesDep(new String(tree.read(path), StandardCharsets.UTF_8), "", ""))
                : Optional.empty();
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
    public String directory() {
        return directory;
    }

    /** Image and version, for messages. */
    @Override
    public String toString() {
        return "kernel " + version + " of " + tree.name();
    }

    /** The kernel to boot, as a path in the image. */
    public Optional<String> vmlinuz() {
        return List.of("boot/vmlinuz-" + version, directory + "/vmlinuz").stream()
                .filter(tree.files()::contains)
                .findFirst();
    }

    /** The modules that are files, by name. */
    public Map<String, ModuleFile> modules() {
        return files.modules();
    }

    /** Links that should be modules but lead nowhere: module name to what is wrong. */
    Map<String, String> brokenLinks() {
        return files.broken();
    }

    /** Links to directories below its own: what is behind them is not looked at. */
    List<String> closedLinks() {
        return files.closed();
    }

    /** The paths that {@code modules.dep} wants loaded before a module; none where there is no such file. */
    List<String> dependenciesOf(ModuleFile module) {
        var all = dep.map(known -> known.filesOf(module.name())).orElse(List.of());
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    /** Whether {@code modules.builtin} is there to say what is built in. */
    boolean saysWhatIsBuiltIn() {
        return tree.files().contains(directory + "/modules.builtin");
    }

    /** The kernel's configuration, where the image holds it. */
    Optional<BuildOptions> options() throws IOException {
        var path = "boot/config-" + version;
        return tree.files().contains(path)
                ? Optional.of(new BuildOptions(new String(tree.read(path), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** Whether all that it has is built in, by its configuration. */
    boolean takesNoModules() throws IOException {
        return options().filter(options -> options.isUnset("MODULES")).isPresent();
    }

    /** What the kernel file is for; empty where there is none, or it does not say. */
    Optional<Architecture> architecture() throws IOException {
        if (architecture == null) {
            // Ten megabytes, out of an archive perhaps: once is enough.
            var path = vmlinuz();
            architecture = path.isPresent() ? KernelFile.architecture(tree.read(path.get())) : Optional.empty();
        }
        return architecture;
    }

    /** The lines of {@code modules.builtin} by module name. */
    public Map<String, String> builtIn() {
        return builtIn;
    }

    /** A module's file as the image has it. */
    public byte[] content(ModuleFile module) throws IOException {
        return tree.read(files.realPath(module));
    }

    /** A module, decompressed, with its signature. */
    public byte[] decompressed(ModuleFile module) throws IOException {
        try {
            return module.decompress(content(module));
        } catch (IOException failure) {
            throw new MalformedFileException(failure.getMessage())
                    .in(tree.name() + ": " + directory + "/" + module.path());
        }
    }

    /** @throws MalformedFileException naming the file, when it is no module */
    public ModuleInfo info(ModuleFile module) throws IOException {
        return facts(module).info;
    }

    /** What processor a module is for: {@code e_machine} of its file; @throws MalformedFileException as {@link #info} does */
    int machine(ModuleFile module) throws IOException {
        return facts(module).machine;
    }

    private Facts facts(ModuleFile module) throws IOException {
        var known = facts.get(module);
        if (known == null) {
            known = read(module);
            facts.put(module, known);
        }
        return known;
    }

    private Facts read(ModuleFile module) throws IOException {
        var bytes = decompressed(module);
        try {
            return new Facts(ModuleInfo.ofModule(bytes), ElfFile.of(bytes).machine());
        } catch (MalformedFileException failure) {
            throw failure.in(tree.name() + ": " + directory + "/" + module.path());
        }
    }

    /** Which built-in module, if any, carries that alias ({@code modules.builtin.modinfo}: {@code module.alias=name}). */
    Optional<String> builtInWithAlias(String alias) throws IOException {
        return lines(tree, directory + "/modules.builtin.modinfo", "\0").stream()
                .filter(entry -> entry.endsWith(".alias=" + alias))
                .map(entry -> entry.substring(0, entry.indexOf('.')))
                .findFirst();
    }

    /** Whether {@link #withAlias} is a matter of milliseconds: compressed modules take seconds to look through. */
    boolean hasAliasesAtHand() {
        return aliases != null
                || tree.files().contains(directory + "/modules.alias")
                || modules().values().stream().noneMatch(ModuleFile::isCompressed);
    }

    /** Modules that carry that alias. Without a modules.alias the first call looks into every module of the kernel. */
    List<ModuleFile> withAlias(String alias) throws IOException {
        if (aliases == null) {
            var path = directory + "/modules.alias";
            aliases = tree.files().contains(path)
                    ? AliasTable.parse(new String(tree.read(path), StandardCharsets.UTF_8))
                    : ModuleAliases.of(tree, files);
        }
        return aliases.modulesOf(alias).stream()
                .map(modules()::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
