package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The modules in the kernel, and how another gets in.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/init_module.2.html">finit_module(2)</a>
 */
final class Modules {
    private static final Map<String, Set<String>> NUMBERS = Map.of(
            "zram", Set.of("num_devices"),
            "virtio_blk", Set.of("num_request_queues", "poll_queues", "queue_depth"),
            "virtio_net", Set.of("napi_weight"));

    private final KernelSpec kernel;
    private final Inode sysfs;
    private final LogBuffer log;
    private final Consumer<KnownModule> driver;
    private String format = "";
    private final Set<String> present = new LinkedHashSet<>();

    /** @param driver told of what a module brings, each time one gets in */
    Modules(KernelSpec kernel, Inode sysfs, LogBuffer log, Consumer<KnownModule> driver) {
        this.kernel = kernel;
        this.sysfs = sysfs;
        this.log = log;
        this.driver = driver;
    }

    /** What is built in is there before anything else. */
    void start() {
        kernel.builtIn().forEach(name -> enter(name, ""));
    }

    boolean has(String module) {
        return present.contains(module);
    }

    /** @throws Refused EOPNOTSUPP this kernel unpacks none; ENOEXEC; EEXIST; ENOENT; EINVAL */
    void load(byte[] bytes, String parameters, boolean compressed) {
        Refused.unless(!compressed || !format.isEmpty(), Errno.EOPNOTSUPP);
        var file = ModuleFile.parse(compressed ? ModuleFile.unpack(bytes, format) : bytes);
        if (!file.release().equals(kernel.release())) {
            log.add(file.name() + ": version magic '" + file.release() + "' should be '" + kernel.release() + "'");
            throw new Refused(Errno.ENOEXEC);
        }
        Refused.unless(!kernel.builtIn().contains(file.name()), Errno.ENOEXEC);
        Refused.unless(!has(file.name()), Errno.EEXIST);
        needSymbols(file);
        takeParameters(file.name(), parameters);
        enter(file.name(), parameters);
    }

    private void needSymbols(ModuleFile file) {
        for (var needed : file.depends()) {
            if (!has(needed)) {
                log.add(file.name() + ": Unknown symbol of_" + needed + " (err -2)");
                throw new Refused(Errno.ENOENT);
            }
        }
    }

    /** One that the module does not know is no error (load_module in kernel/module/main.c). */
    private void takeParameters(String module, String parameters) {
        var numbers = NUMBERS.getOrDefault(module, Set.of());
        for (var word : words(parameters)) {
            var name = word.split("=")[0];
            if (!numbers.contains(name)) {
                log.add(module + ": unknown parameter '" + name + "' ignored");
            } else if (!isNumber(word.substring(Math.min(word.length(), name.length() + 1)))) {
                log.add(module + ": '" + word.substring(name.length()) + "' invalid for parameter '" + name + "'");
                throw new Refused(Errno.EINVAL);
            }
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private static List<String> words(String parameters) {
        return parameters.isBlank() ? List.of() : List.of(parameters.strip().split(" +"));
    }

    /** As a kernel with CONFIG_MODULE_DECOMPRESS, which has one format. */
    void unpack(String one) {
        format = one;
        sysfs.put("module/compression", Inode.generated(Generated.text(one + "\n")));
    }

    void enter(String name, String parameters) {
        present.add(name);
        var directory = sysfs.below("module/" + name);
        for (var word : words(parameters)) {
            var equals = word.indexOf('=');
            if (equals > 0) {
                directory.put(
                        "parameters/" + word.substring(0, equals),
                        Inode.generated(Generated.text(word.substring(equals + 1) + "\n")));
            }
        }
        KnownModules.named(name).ifPresent(driver);
    }
}
