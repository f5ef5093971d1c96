package io.quinit.loader;

import io.quinit.kernel.Files;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.KernelLog;
import io.quinit.modules.ModuleName;

/** What the kernel means when it refuses a module; the errno alone leads nobody to the fix. */
final class ModuleErrors {
    private static final String REMAKE = ": make the initramfs again for this kernel";
    private static final String SIGN = "make the initramfs with --keep-signatures, or boot without ";

    private final Kernel kernel;
    private final Files files;
    private final KernelLog log;

    ModuleErrors(Kernel kernel) {
        this.kernel = kernel;
        this.files = new Files(kernel);
        this.log = new KernelLog(kernel);
    }

    /**
     * The failure with its likeliest cause and what to do, on one line.
     *
     * @param path of the module's file
     * @param release of this kernel
     */
    String explain(KernelException failure, String path, String release) {
        return failure.getMessage()
                + switch (failure.errno()) {
                    case ENOENT -> "; it needs a symbol that is not there" + REMAKE + said(path);
                    case ENOEXEC -> "; " + notOfThisKernel(path, release) + said(path);
                    case EKEYREJECTED, ENOKEY ->
                        "; this kernel insists on signed modules (module.sig_enforce) and knows no signature of this one: "
                                + SIGN + "module.sig_enforce";
                    case EPERM -> "; " + forbidden();
                    case EOPNOTSUPP -> isCompressed(path) ? notUnpacked() : "; this machine has not got what it is for";
                    case ENODEV -> "; its device is not there";
                    case EINVAL ->
                        isCompressed(path)
                                ? notUnpacked()
                                : "; it does not take a parameter that it was given, or is not of this kernel"
                                        + said(path);
                    case ENOMEM -> "; not enough memory for it: give the machine more";
                    default -> said(path);
                };
    }

    private String notOfThisKernel(String path, String release) {
        var madeFor = Vermagic.release(kernel, path);
        if (madeFor.isEmpty()) {
            return "cut short, or made for another kernel" + REMAKE;
        }
        return madeFor.equals(release)
                ? "cut short, or made for another build of " + release + REMAKE
                : "made for " + madeFor + ", this is " + release + REMAKE;
    }

    private String forbidden() {
        return files.readIfThere("/proc/sys/kernel/modules_disabled").strip().equals("1")
                ? "kernel.modules_disabled is 1, and stays so until the next boot"
                : "this kernel is locked down and takes signed modules alone: " + SIGN + "lockdown";
    }

    /** /sys/module/compression names the one format that a kernel with CONFIG_MODULE_DECOMPRESS unpacks (since Linux 6.2). */
    private String notUnpacked() {
        var format = files.readIfThere("/sys/module/compression").strip();
        return "; this kernel unpacks " + (format.isEmpty() ? "no modules" : format + " alone")
                + ": store them uncompressed";
    }

    private static boolean isCompressed(String path) {
        return !path.endsWith(".ko");
    }

    private String said(String path) {
        var line = log.lastOf(ModuleName.of(path) + ":");
        return line.isEmpty() ? "" : "; the kernel says: " + line;
    }
}
