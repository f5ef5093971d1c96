package io.quinit.kernel.jna;

import io.quinit.kernel.OpenFlag;

/** What differs between the architectures, from their asm/unistd.h and asm/fcntl.h, and the open flags that do not. */
enum Abi {
    X86_64(313, 116, 119, 117, 126, 0x1_0000, 0x2_0000),
    AARCH64(273, 159, 149, 147, 91, 0x4000, 0x8000);

    static final Abi CURRENT = System.getProperty("os.arch").equals("aarch64") ? AARCH64 : X86_64;

    /** The same on both: numbers above 423 are shared by all architectures. */
    static final int SYS_MOVE_MOUNT = 429;

    static final int SYS_OPENAT2 = 437;

    private static final int O_WRONLY = 1;
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x8_0000;
    private static final int O_PATH = 0x20_0000;

    final int finitModule;
    final int setgroups;
    final int setresgid;
    final int setresuid;
    final int capset;
    private final int directory;
    private final int nofollow;

    Abi(int finitModule, int setgroups, int setresgid, int setresuid, int capset, int directory, int nofollow) {
        this.finitModule = finitModule;
        this.setgroups = setgroups;
        this.setresgid = setresgid;
        this.setresuid = setresuid;
        this.capset = capset;
        this.directory = directory;
        this.nofollow = nofollow;
    }

    int openFlags(OpenFlag... flags) {
        var bits = O_CLOEXEC;
        for (var flag : flags) {
            bits |= bit(flag);
        }
        return bits;
    }

    private int bit(OpenFlag flag) {
        return switch (flag) {
            case RDONLY -> 0;
            case WRONLY -> O_WRONLY;
            case RDWR -> O_RDWR;
            case NONBLOCK -> O_NONBLOCK;
            case NOCTTY -> O_NOCTTY;
            case DIRECTORY -> directory;
            case NOFOLLOW -> nofollow;
            case PATH -> O_PATH;
        };
    }
}
