package io.quinit.nativeimage.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the arguments ask for. Lists are in the order in which the builder is to see them: later ones win. */
final class BuildRequest {
    enum Action {
        BUILD,
        SHOW_COMMAND,
        SHOW_VERSION,
        SHOW_HELP
    }

    private final Path directory;
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> metadataOptions = new ArrayList<>();
    private final List<String> builderOptions = new ArrayList<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Action action = Action.BUILD;
    private String mainClass = "";
    private String name = "";
    private boolean verbose;

    /** @param directory the current one */
    BuildRequest(Path directory) {
        this.directory = directory;
    }

    void does(Action wanted) {
        action = wanted;
    }

    void startsAt(String main) {
        mainClass = main;
    }

    void isNamed(String output) {
        name = output;
    }

    void isVerbose() {
        verbose = true;
    }

    Action action() {
        return action;
    }

    Path directory() {
        return directory;
    }

    List<Path> classPath() {
        return classPath;
    }

    /** Options that jars on the class path bring along. */
    List<String> metadataOptions() {
        return metadataOptions;
    }

    List<String> builderOptions() {
        return builderOptions;
    }

    List<String> jvmOptions() {
        return jvmOptions;
    }

    /** Variables that the builder gets to see besides those that it needs. */
    Map<String, String> environment() {
        return environment;
    }

    /** Empty when an option alone is to be carried out, such as {@code --list-cpu-features}. */
    String mainClass() {
        return mainClass;
    }

    boolean hasName() {
        return !name.isEmpty();
    }

    /** Absolute path of the executable to make. */
    Path output() {
        return directory.resolve(name).normalize();
    }

    boolean showsCommand() {
        return verbose || action == Action.SHOW_COMMAND;
    }
}
