package io.quinit.dist.recipe;

import io.quinit.dist.initramfs.Compression;
import io.quinit.dist.root.ImageSize;
import io.quinit.dist.root.RootFileSystem;
import io.quinit.host.HostFailure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes up a target image: the file {@code image.properties} of its directory.
 *
 * @param kernelPackage Debian package or metapackage of the kernel
 * @param kernelFragment file of the image with a configuration: the package is then a kernel's source, to be built; empty: it is a kernel
 * @param maker of the initramfs; with another than ours the recipe ends there
 * @param rootFrom directory of the image whose root/ this one has, from this one's own; empty for its own
 * @param fstype file system of the root image
 * @param size of the root image in bytes; empty for the usual one
 * @param busybox whether the root holds busybox and links for its applets
 * @param compression how the initramfs is packed
 * @param level the compression's level
 */
public record ImageRecipe(
        String kernelPackage,
        String kernelFragment,
        InitramfsMaker maker,
        String rootFrom,
        RootFileSystem fstype,
        OptionalLong size,
        boolean busybox,
        Compression compression,
        int level) {
    static final String FILE = "image.properties";
    private static final String KERNEL = "kernel.package";
    private static final String FRAGMENT = "kernel.config";
    private static final String MAKER = "initramfs.maker";
    private static final Set<String> KEYS = new TreeSet<>(List.of(
            KERNEL,
            FRAGMENT,
            MAKER,
            "root.from",
            "root.fstype",
            "root.size",
            "root.busybox",
            "initramfs.compression",
            "initramfs.level"));
    /** What there is to say about an image of which only the initramfs is made, and not by us. */
    private static final Set<String> CHECKED_KEYS = Set.of(KERNEL, MAKER);

    /** @throws HostFailure naming the file and all that is wrong in it */
    public static ImageRecipe read(Path image) throws IOException {
        var file = image.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new HostFailure("%s is no target image: it has no %s".formatted(image, FILE));
        }
        try {
            return parse(Files.readString(file));
        } catch (HostFailure failure) {
            throw new HostFailure("%s: %s".formatted(file, failure.getMessage()), failure);
        }
    }

    public static ImageRecipe parse(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        var maker = constant(InitramfsMaker.class, properties, MAKER, InitramfsMaker.quinit);
        checkKeys(properties, maker);
        var compression = constant(Compression.class, properties, "initramfs.compression", Compression.zstd);
        var level = properties.getProperty("initramfs.level");
        var size = properties.getProperty("root.size");
        return new ImageRecipe(
                properties.getProperty(KERNEL).strip(),
                properties.getProperty(FRAGMENT, "").strip(),
                maker,
                properties.getProperty("root.from", "").strip(),
                constant(RootFileSystem.class, properties, "root.fstype", RootFileSystem.ext4),
                size == null ? OptionalLong.empty() : OptionalLong.of(ImageSize.parse(size)),
                flag(properties, "root.busybox"),
                compression,
                compression.level(level == null ? null : number(level)));
    }

    private static void checkKeys(Properties properties, InitramfsMaker maker) {
        var problems = new ArrayList<String>();
        for (var key : new TreeSet<>(properties.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                problems.add("unknown property %s; known are %s".formatted(key, String.join(", ", KEYS)));
            } else if (maker != InitramfsMaker.quinit && !CHECKED_KEYS.contains(key)) {
                problems.add("%s has no meaning with %s=%s: such an image is checked, not booted"
                        .formatted(key, MAKER, maker));
            }
        }
        if (properties.getProperty(KERNEL, "").isBlank()) {
            problems.add(KERNEL + " is missing: the Debian package of the kernel");
        }
        if (!problems.isEmpty()) {
            throw new HostFailure(String.join("; ", problems));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Properties properties, String key, E usual) {
        var value = properties.getProperty(key);
        if (value == null) {
            return usual;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.strip()))
                .findFirst()
                .orElseThrow(() -> new HostFailure(
                        "%s=%s; expected one of %s".formatted(key, value, Arrays.toString(type.getEnumConstants()))));
    }

    private static boolean flag(Properties properties, String key) {
        var value = properties.getProperty(key, "true").strip();
        if (!Set.of("true", "false").contains(value)) {
            throw new HostFailure("%s=%s; expected true or false".formatted(key, value));
        }
        return Boolean.parseBoolean(value);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException failure) {
            throw new HostFailure("initramfs.level=%s; expected a number".formatted(text), failure);
        }
    }

    /** Whether its kernel is built from source. */
    public boolean buildsKernel() {
        return !kernelFragment.isEmpty();
    }

    /** The kernel's configuration, of an image whose kernel is built. */
    public Path kernelConfig(Path image) {
        var file = image.resolve(kernelFragment);
        if (!buildsKernel() || !Files.isRegularFile(file)) {
            throw new HostFailure("%s: %s=%s, but there is no file %s"
                    .formatted(image.resolve(FILE), FRAGMENT, kernelFragment, file));
        }
        return file;
    }

    /** Where the root image's own files are. */
    public Path root(Path image) {
        var owner = image.resolve(rootFrom);
        if (!rootFrom.isEmpty() && !Files.isDirectory(owner.resolve("root"))) {
            throw new HostFailure("%s: root.from=%s, but there is no %s"
                    .formatted(image.resolve(FILE), rootFrom, owner.resolve("root")));
        }
        return owner.resolve("root");
    }
}
