package io.quinit.boot.failure;

/** The ways to end a boot that cannot go on. */
public enum OnFailure {
    /** A shell on the console, where the initramfs holds one; the machine powers off when it is left. */
    SHELL,
    POWEROFF,
    /** Boots again. */
    REBOOT,
    /** Stops and stays, for a debugger at the host. */
    HALT,
    /** The kernel's own, for hosts that watch for it. */
    PANIC
}
