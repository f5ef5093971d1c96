package io.quinit.fake.machine;

import io.quinit.kernel.Descriptor;
import java.util.function.Consumer;

/** A number as the process holds it. */
final class Handle implements Descriptor {
    private final int number;
    private final String path;
    private final OpenFile file;
    private final Consumer<Handle> onClose;
    private boolean closed;

    /** @param file null for a number that somebody else opened */
    Handle(int number, String path, OpenFile file, Consumer<Handle> onClose) {
        this.number = number;
        this.path = path;
        this.file = file;
        this.onClose = onClose;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String path() {
        return path;
    }

    OpenFile file() {
        return file;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.accept(this);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
