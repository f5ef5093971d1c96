package io.quinit.nativeimage.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the arguments ask for. Lists are in the order in which the builder is to see them: later ones win. */
final class BuildRequest {
    enum Action {
        BUILD,
        SHOW_VERSION,
        SHOW_HELP
    }

    private final Path folder;
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> metadataOptions = new ArrayList<>();
    private final List<String> builderOptions = new ArrayList<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private Action action = Action.BUILD;
    private String mainClass = "";
    private String name = "";
    private boolean verbose;
    private boolean dryRun;

    BuildRequest(Path folder) {
        this.folder = folder;
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

    void isDryRun() {
        dryRun = true;
    }

    Action action() {
        return action;
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

    String mainClass() {
        return mainClass;
    }

    boolean hasName() {
        return !name.isEmpty();
    }

    /** Absolute path of the executable to make. */
    Path output() {
        return folder.resolve(name).normalize();
    }

    boolean showsCommand() {
        return verbose || dryRun;
    }

    boolean builds() {
        return !dryRun;
    }
}
