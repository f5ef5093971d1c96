package io.quinit.vm.measure;

import io.quinit.dist.initramfs.Compression;
import io.quinit.dist.initramfs.KernelChoice;
import io.quinit.image.TargetKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everyone who boots on one kernel.
 *
 * @param version the kernel's
 * @param image directory with vmlinuz and root.img
 * @param contenders on each machine: the limit's modules are those of the machine
 * @param packed ours, its initramfs packed: slower, in less memory
 */
record Field(String version, Path image, Map<Machine, List<Contender>> contenders, Contender packed) {
    private static final String CLOUD = "debian-12-cloud";

    /**
     * Makes an initramfs for each that has none.
     *
     * @param quinit the executable, its libraries in lib/ beside it; the image's initramfs has it
     * @param yardstick the C file; empty where there is none
     * @param directory for what is made
     */
    static Field of(Path image, Path kernel, Path quinit, Optional<Path> yardstick, Path directory) throws IOException {
        TargetKernel target = KernelChoice.in(kernel, Optional.empty());
        Baseline baseline = new Baseline(target, Files.createDirectory(directory.resolve(target.version())));
        Contender ours = new Contender(Contender.OURS, withLibraries(quinit), image.resolve("initramfs"));
        List<Contender> same = new ArrayList<>();
        same.add(ours);
        same.add(baseline.script());
        if (yardstick.isPresent()) {
            same.add(baseline.floor(yardstick.get()));
        }
        Map<Machine, List<Contender>> contenders = new EnumMap<>(Machine.class);
        for (Machine machine : Machine.values()) {
            List<Contender> all = new ArrayList<>(same);
            if (yardstick.isPresent()) {
                all.add(baseline.limit(yardstick.get(), machine));
            }
            contenders.put(machine, all);
        }
        Path packed = directory.resolve(target.version()).resolve("packed.initramfs");
        Compression.zstd.packFile(ours.initramfs(), packed);
        return new Field(
                target.version(), image, contenders, new Contender(ours.name(), ours.executableBytes(), packed));
    }

    private static long withLibraries(Path executable) throws IOException {
        long size = Files.size(executable);
        Path libraries = executable.resolveSibling("lib");
        if (Files.isDirectory(libraries)) {
            try (var files = Files.list(libraries)) {
                for (Path file : files.toList()) {
                    size += Files.size(file);
                }
            }
        }
        return size;
    }

    /**
     * Where its figures belong: {@code 6.12} with Debian's cloud kernel of that series, {@code own-kernel 6.12} with the
     * kernel of another image. No two of them are compared.
     */
    String title() {
        String series = version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
        String name = image.getFileName().toString();
        return name.startsWith(CLOUD) ? series : name + " " + series;
    }
}
