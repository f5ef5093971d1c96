package io.quinit.extension.deployment.images;

import io.quinit.boot.build.ImageBuildConfig;
import io.quinit.boot.build.QuinitBuildConfig;
import io.quinit.image.Architecture;
import io.quinit.image.Check;
import io.quinit.image.ImageSpec;
import io.quinit.modules.Device;
import io.quinit.modules.WantedModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what the build is told of its target images into what is checked, or into what is wrong with it. */
final class ImageSettings {
    private static final String EXTRA = "init.modules.extra=";

    private final QuinitBuildConfig config;
    private final Path module;
    private final List<WantedModule> declared;
    private final Conditions conditions;
    private final List<TargetImage> images = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * @param module the folder of the module that is built
     * @param declared what the steps want
     */
    ImageSettings(QuinitBuildConfig config, Path module, List<WantedModule> declared, Conditions conditions) {
        this.config = config;
        this.module = module;
        this.declared = declared;
        this.conditions = conditions;
    }

    /** Reads them all. */
    ImageSettings read() {
        var all = new TreeMap<String, Setting>();
        config.images()
                .forEach((name, image) -> all.put(name, new Setting(image, module, "quinit.images." + name + ".")));
        config.imageFolder()
                .ifPresent(folder -> new ImageFolder(module.resolve(folder).normalize(), problems)
                        .read()
                        .forEach((name, setting) -> {
                            if (all.put(name, setting) != null) {
                                problems.add(setting.keys + ": there is a quinit.images." + name + " already");
                            }
                        }));
        all.forEach((name, setting) -> images.add(image(name, setting)));
        return this;
    }

    /**
     * What is said of one image.
     *
     * @param folder what its path is relative to
     * @param keys where it is said, for messages: what its keys begin with
     */
    record Setting(ImageBuildConfig config, Path folder, String keys) {}

    List<TargetImage> images() {
        return images;
    }

    List<String> problems() {
        return problems;
    }

    private TargetImage image(String name, Setting setting) {
        var image = setting.config;
        var wanted = Stream.of(
                        declared,
                        extra("quinit.modules", config.modules()),
                        extra(setting.keys + "modules", image.modules()))
                .flatMap(List::stream)
                .toList();
        var absent = words(image.absent());
        var known = conditions.all(wanted);
        absent.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> problems.add("%sabsent=%s: no module is wanted under that; expected of %s"
                        .formatted(setting.keys, word, String.join(", ", known))));
        var spec = new ImageSpec(name, conditions.without(absent, wanted), architecture(setting), image.agent());
        return new TargetImage(
                spec,
                setting.folder.resolve(image.path()).normalize(),
                image.fetch(),
                image.optional().orElse(false),
                warnings(setting));
    }

    private static List<WantedModule> extra(String key, Optional<List<String>> names) {
        return words(names).stream()
                .map(name -> new WantedModule(key, name, EXTRA + name, Device.ANY))
                .toList();
    }

    private static List<String> words(Optional<List<String>> list) {
        return list.orElse(List.of()).stream().map(String::strip).toList();
    }

    private Architecture architecture(Setting setting) {
        var word = setting.config.architecture();
        if (word.isEmpty()) {
            return Architecture.ofThisMachine();
        }
        return Architecture.of(word.get()).orElseGet(() -> {
            problems.add("%sarchitecture=%s: expected one of %s"
                    .formatted(setting.keys, word.get(), Arrays.toString(Architecture.values())));
            return Architecture.ofThisMachine();
        });
    }

    private Set<String> warnings(Setting setting) {
        var words = words(setting.config.warnings());
        words.stream()
                .filter(word -> !TargetImage.isWarning(word))
                .forEach(word -> problems.add("%swarnings=%s: expected of %s, each alone or with :NAME"
                        .formatted(
                                setting.keys,
                                word,
                                Arrays.stream(Check.values()).map(Check::word).collect(Collectors.joining(", ")))));
        return Set.copyOf(words);
    }
}
