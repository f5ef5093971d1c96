package io.quinit.vm.profile;

/** The parts of memory that code is in: an executable with fixed addresses, its libraries, the kernel. */
enum CodeOwner {
    KERNEL("kernel"),
    LIBRARIES("ld.so, libc and our libraries"),
    EXECUTABLE("executable");

    /** The libraries are where mmap puts them, near the stack; an executable of fixed addresses is far below. */
    private static final long FIRST_LIBRARY = 0x7000_0000_0000L;

    private final String title;

    CodeOwner(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static CodeOwner of(long address) {
        if (address < 0) {
            return KERNEL;
        }
        return address < FIRST_LIBRARY ? EXECUTABLE : LIBRARIES;
    }
}
