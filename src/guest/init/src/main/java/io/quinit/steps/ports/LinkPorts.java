package io.quinit.steps.ports;

import io.quinit.boot.step.Action;
import io.quinit.boot.step.StepContext;
import io.quinit.kernel.Errno;
import io.quinit.kernel.KernelException;
import java.util.List;
import java.util.Map;

/**
 * Links each port that has a plain name.
 *
 * @param ports name to entry in sysfs
 * @see <a href="https://www.kernel.org/doc/Documentation/ABI/testing/sysfs-class-virtio-ports">sysfs-class-virtio-ports</a>
 */
record LinkPorts(Map<String, String> ports) implements Action {
    private static final String LINKS = "/dev/virtio-ports";

    @Override
    public String describe() {
        return "link each port that has a plain name in " + LINKS;
    }

    @Override
    public List<String> changes() {
        return List.of("mkdir " + LINKS, "symlink " + LINKS + "/* to ../vport*");
    }

    @Override
    public void run(StepContext context) {
        if (!ports.isEmpty()) {
            context.files().makeDirectory(LINKS, 0755);
        }
        ports.forEach((name, entry) -> {
            if (isPlain(name)) {
                link(name, entry, context);
            } else {
                context.log()
                        .warn("port " + entry + " is named \"" + name + "\", which is no plain file name: not linked");
            }
        });
    }

    private static void link(String name, String entry, StepContext context) {
        var path = LINKS + "/" + name;
        var target = "../" + entry;
        try {
            context.kernel().symlink(target, path);
        } catch (KernelException failure) {
            if (failure.errno() != Errno.EEXIST || !leadsTo(path, target, context)) {
                context.log().warn(failure.getMessage());
            }
        }
    }

    private static boolean leadsTo(String path, String target, StepContext context) {
        try {
            return context.kernel().readLink(path).equals(target);
        } catch (KernelException noLink) {
            return false;
        }
    }

    /** The host names ports, and a name such as {@code ../vda} must not reach out of the directory. */
    private static boolean isPlain(String name) {
        return !name.contains("/") && !name.equals(".") && !name.equals("..") && name.indexOf('\0') < 0;
    }
}
