package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A terminal: one that has hardware keeps what it was sent, one that has none opens all the same and gives EIO. */
final class Terminal implements Content {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean alive;

    void live(boolean now) {
        alive = now;
    }

    boolean isAlive() {
        return alive;
    }

    String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    /** Nobody types. */
    @Override
    public byte[] read() {
        return new byte[0];
    }

    /** Even an empty write is one. */
    @Override
    public void write(long offset, byte[] bytes) {
        Refused.unless(alive, Errno.EIO);
        sent.writeBytes(bytes);
    }

    @Override
    public boolean isSeekable() {
        return false;
    }
}
