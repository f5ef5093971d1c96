package io.quinit.fake.machine;

/** /dev/null. */
final class NullDevice implements Content {
    @Override
    public byte[] read() {
        return new byte[0];
    }

    @Override
    public void write(long offset, byte[] bytes) {
        // That is what it is for.
    }
}
