package io.quinit.kernel.jna;

import io.quinit.kernel.Descriptor;

/** A file descriptor. close(2) is never made twice: the number may be somebody else's by then. */
final class OpenFile implements Descriptor {
    private final int number;
    private final String path;
    private boolean open = true;

    OpenFile(int number, String path) {
        this.number = number;
        this.path = path;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            // What close(2) may report is about data of disk files, which the init never writes.
            LibC.close(number);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
