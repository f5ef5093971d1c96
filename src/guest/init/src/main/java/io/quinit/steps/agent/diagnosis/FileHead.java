package io.quinit.steps.agent.diagnosis;

import io.quinit.kernel.Descriptor;
import io.quinit.kernel.Kernel;
import io.quinit.kernel.KernelException;
import io.quinit.kernel.OpenFlag;
import java.nio.charset.StandardCharsets;

/** A file of which parts are read. Opening it does not block, even if it is a FIFO or a serial port. */
final class FileHead implements AutoCloseable {
    private static final int HEAD = 512;
    private static final String ELF = "\177ELF";
    private static final String SCRIPT = "#!";

    private final Kernel kernel;
    private final Descriptor file;
    private final long size;
    private final String text;

    /** @param path without symbolic links */
    FileHead(Kernel kernel, String path) {
        this.kernel = kernel;
        this.file = kernel.open(path, OpenFlag.RDONLY, OpenFlag.NONBLOCK, OpenFlag.NOCTTY, OpenFlag.NOFOLLOW);
        try {
            this.size = kernel.status(file).size();
            this.text = new String(bytes(0, HEAD), StandardCharsets.ISO_8859_1);
        } catch (KernelException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    boolean isElf() {
        return text.startsWith(ELF);
    }

    boolean isScript() {
        return text.startsWith(SCRIPT);
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** The first 512 bytes, a character a byte. */
    String text() {
        return text;
    }

    /** Returns fewer where the file ends, and none for a negative offset. */
    byte[] bytes(long offset, int length) {
        return offset < 0 ? new byte[0] : kernel.readAt(file, offset, length);
    }

    /** Whether the file reaches so far; offset and length may be any number. */
    boolean holds(long offset, long length) {
        return offset >= 0 && length >= 0 && offset <= size && length <= size - offset;
    }

    @Override
    public void close() {
        file.close();
    }
}
