package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The node of a virtio port: open once at a time, and full at once where nobody reads at the host. */
final class Port implements Content {
    private final boolean connected;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean open;

    Port(boolean connected) {
        this.connected = connected;
    }

    boolean isConnected() {
        return connected;
    }

    String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Content open(boolean reads, boolean writes) {
        Refused.unless(!open, Errno.EBUSY);
        open = true;
        return this;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public byte[] read() {
        return new byte[0];
    }

    @Override
    public void write(long offset, byte[] bytes) {
        Refused.unless(connected, Errno.EAGAIN);
        sent.writeBytes(bytes);
    }

    @Override
    public boolean isSeekable() {
        return false;
    }
}
