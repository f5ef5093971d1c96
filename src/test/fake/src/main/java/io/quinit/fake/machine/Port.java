package io.quinit.fake.machine;

import io.quinit.kernel.Errno;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The node of a virtio port: open once at a time, and full at once where nobody reads at the host. */
final class Port implements Content {
    private final Host host;
    private boolean open;
    private boolean unplugged;

    Port(Host host) {
        this.host = host;
    }

    /** The other end, which stays when the port goes. */
    static final class Host {
        private final boolean connected;
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

        Host(boolean connected) {
            this.connected = connected;
        }

        String sent() {
            return sent.toString(StandardCharsets.UTF_8);
        }
    }

    boolean isConnected() {
        return host.connected;
    }

    /** Who has it open gets ENODEV from then on (port_fops_write). */
    void unplug() {
        unplugged = true;
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
        Refused.unless(!unplugged, Errno.ENODEV);
        return new byte[0];
    }

    @Override
    public void write(long offset, byte[] bytes) {
        Refused.unless(!unplugged, Errno.ENODEV);
        Refused.unless(host.connected, Errno.EAGAIN);
        host.sent.writeBytes(bytes);
    }

    @Override
    public boolean isSeekable() {
        return false;
    }
}
