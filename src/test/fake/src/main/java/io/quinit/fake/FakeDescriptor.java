package io.quinit.fake;

import io.quinit.kernel.Descriptor;

/** An open file of the fake; it remembers whether it was closed. */
record FakeDescriptor(int number, String path, Runnable onClose) implements Descriptor {
    @Override
    public void close() {
        onClose.run();
    }
}
