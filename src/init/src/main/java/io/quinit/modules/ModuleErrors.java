package io.quinit.modules;

import io.quinit.kernel.Errno;

/** What the kernel means when it refuses a module; the errno alone leads nobody to the fix. */
final class ModuleErrors {
    private ModuleErrors() {}

    static String hint(Errno errno) {
        return switch (errno) {
            case ENOENT -> "; it needs a symbol or a file that is not there: make the initramfs again for this kernel";
            case ENOEXEC -> "; cut short, or made for another kernel: make the initramfs again for this kernel";
            case EKEYREJECTED, ENOKEY, EPERM ->
                "; this kernel insists on signed modules: make the initramfs with --keep-signatures, or boot without"
                        + " module.sig_enforce and lockdown";
            case EOPNOTSUPP -> "; this kernel does not unpack modules: store them uncompressed";
            case ENODEV -> "; its device is not there";
            case EINVAL -> "; it does not take a parameter that it was given, or is not of this kernel";
            case ENOMEM -> "; not enough memory";
            default -> "";
        };
    }
}
