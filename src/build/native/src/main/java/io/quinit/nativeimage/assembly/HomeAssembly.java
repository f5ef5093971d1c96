package io.quinit.nativeimage.assembly;

import io.quinit.nativeimage.io.Command;
import io.quinit.nativeimage.layout.BuilderHome;
import io.quinit.nativeimage.options.ApiOptionScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Puts a home together, part by part. Nothing in it knows its own path, so it may be moved. */
final class HomeAssembly {
    private final HomeIngredients ingredients;
    private final BuilderHome home;
    private final Consumer<String> progress;

    HomeAssembly(HomeIngredients ingredients, BuilderHome home, Consumer<String> progress) {
        this.ingredients = ingredients;
        this.home = home;
        this.progress = progress;
    }

    void run() throws IOException, InterruptedException {
        progress.accept("  JDK from " + ingredients.jdk().root());
        ingredients.jdk().copyTo(home.root());
        progress.accept("  builder's jars");
        copyJars();
        new ApiOptionScanner(ingredients.jars().svm()).scan().writeTo(home.optionTable());
        progress.accept("  C libraries");
        new NativeParts(home, ingredients.jars().svm()).build();
        progress.accept("  launcher");
        ingredients.code().writeLauncher(home.launcherJar());
        writeModuleExports();
        LauncherScript.writeTo(home.nativeImage());
    }

    private void copyJars() throws IOException {
        Files.createDirectories(home.builder());
        for (Path jar : ingredients.jars().files()) {
            Files.copy(jar, home.builder().resolve(jar.getFileName()));
        }
    }

    /** On the home's own JVM: only that knows its modules. */
    private void writeModuleExports() throws IOException, InterruptedException {
        Command.of(
                        home.java().toString(),
                        "-cp",
                        home.launcherJar().toString(),
                        ModuleExports.class.getName(),
                        home.builder().toString(),
                        home.moduleExports().toString())
                .output();
    }
}
